package org.homelibrary.web.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.SourceFailure;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.model.text.TypedText;
import org.homelibrary.service.find.CandidateCovers;
import org.homelibrary.service.find.FindQuery;
import org.homelibrary.service.find.Findings;
import org.homelibrary.service.find.FoundWork;
import org.homelibrary.service.find.OwnedBook;
import org.homelibrary.web.find.FindView.Edition;
import org.homelibrary.web.find.FindView.Owned;
import org.homelibrary.web.find.FindView.Target;
import org.homelibrary.web.find.FindView.Work;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookCard;

/** Makes of what was found what the page shows. */
@ApplicationScoped
public class FindPage {

    private CandidateCovers covers;
    private Clock clock;

    protected FindPage() {}

    @Inject
    public FindPage(CandidateCovers covers, Clock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    FindView form(String typed, String error, Target target) {
        return FindView.form(typed, error, target, clock.instant());
    }

    FindView of(FindQuery query, Findings findings, Target target, Texts texts) {
        Instant now = clock.instant();
        return new FindView(
                query.text(),
                findings.busy() ? texts.text("findError.busy") : null,
                target,
                findings.owned().stream().map(book -> owned(book, now)).toList(),
                findings.works().stream()
                        .map(work -> work(query, work, target, now))
                        .toList(),
                findings.failures().stream()
                        .map(failure -> sentence(failure, texts))
                        .toList(),
                !findings.busy(),
                now);
    }

    private static String sentence(SourceFailure failure, Texts texts) {
        return texts.text(
                "lookups.silent",
                failure.source().displayName(),
                texts.text("lookups.why." + failure.reason().name()));
    }

    private Work work(FindQuery query, FoundWork work, Target target, Instant now) {
        Candidate first = work.editions().get(0).candidate();
        String title = Objects.requireNonNullElse(first.workTitle(), first.title());
        String author = author(first);
        return new Work(
                title,
                author,
                work.editions().stream()
                        .map(edition -> edition(edition, title, now))
                        .toList(),
                work.owned().stream()
                        .filter(book -> target == null
                                || !book.entry()
                                        .id()
                                        .bookId()
                                        .equals(target.book().id()))
                        .filter(book -> work.editions().stream()
                                .noneMatch(edition ->
                                        edition.owned().filter(book::equals).isPresent()))
                        .map(book -> owned(book, now))
                        .toList(),
                query.work().isPresent() ? null : more(query, work, target));
    }

    private static String more(FindQuery query, FoundWork work, Target target) {
        return work.editions().stream()
                .map(edition -> edition.candidate().work())
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> FindView.path(query.text(), name, target))
                .orElse(null);
    }

    private Edition edition(FoundWork.Edition edition, String workTitle, Instant now) {
        Candidate candidate = edition.candidate();
        String full = fullTitle(candidate);
        return new Edition(
                SearchText.fold(full).equals(SearchText.fold(workTitle)) ? null : full,
                full,
                author(candidate),
                candidate.isbn() == null ? null : candidate.isbn().value(),
                candidate.year(),
                candidate.publisher(),
                candidate.language(),
                candidate.cover() == null ? null : covers.token(candidate.cover()),
                edition.owned().map(book -> BookCard.of(book.entry(), now)).orElse(null));
    }

    private static Owned owned(OwnedBook book, Instant now) {
        String edition = Stream.of(book.year() == null ? null : book.year().toString(), book.publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Owned(BookCard.of(book.entry(), now), edition);
    }

    /** As a lookup keeps it, in the length that a book takes. */
    private static String fullTitle(Candidate candidate) {
        String subtitle = candidate.subtitle();
        return TypedText.cut(
                subtitle == null ? candidate.title() : candidate.title() + ": " + subtitle, BookField.TITLE.max());
    }

    private static String author(Candidate candidate) {
        return AuthorLine.of(candidate.authors());
    }
}
