package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.homelibrary.image.CoverImages;
import org.homelibrary.metadata.CoverOutcome;
import org.homelibrary.metadata.LookupResult;
import org.homelibrary.metadata.SourceOutcome;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.CoverSearch;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SourceAnswer;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.CoverDao;

/** Stores what is known of editions and how their lookups stand: the transactions of {@link EditionLookup}. */
@ApplicationScoped
@Transactional
public class EditionRecorder {

    private final BookDao books;
    private final BookLookupDao lookups;
    private final CoverDao covers;
    private final Clock clock;

    protected EditionRecorder() {
        this(null, null, null, null);
    }

    @Inject
    public EditionRecorder(BookDao books, BookLookupDao lookups, CoverDao covers, Clock clock) {
        this.books = books;
        this.lookups = lookups;
        this.covers = covers;
        this.clock = clock;
    }

    public Optional<Book> findBook(UUID bookId) {
        return books.find(bookId);
    }

    /** @return with a lookup that has not begun, when nobody has looked it up */
    public Edition find(Isbn isbn) {
        return new Edition(findLookup(isbn), books.find(isbn.bookId()));
    }

    private BookLookup findLookup(Isbn isbn) {
        return lookups.find(isbn.bookId()).orElseGet(() -> new BookLookup(isbn));
    }

    /**
     * Makes the holder the only one who asks.
     *
     * @param lookup as it was read
     * @throws org.homelibrary.persistence.ConflictException when another was first
     */
    public BookLookup claim(BookLookup lookup, UUID holder) {
        lookup.claim(holder, clock.instant());
        return lookups.save(lookup);
    }

    /** Ends the claim of a holder who could not do what it claimed the ISBN for. */
    public void release(Isbn isbn, UUID holder) {
        BookLookup lookup = findLookup(isbn);
        if (holder.equals(lookup.getClaimedBy())) {
            lookup.release(holder);
            lookups.save(lookup);
        }
    }

    /**
     * Stores what a lookup brought, and ends the claim that it was made under.
     *
     * @param asked the edition for which the sources were asked
     * @param sources those that are asked about this ISBN at all: what others once answered is forgotten
     * @param use what is done with the edition as it is now, in the same transaction
     * @return what that gave
     * @throws org.homelibrary.persistence.ConflictException when somebody else wrote at the same moment: to be tried again
     */
    public <T> T store(
            Edition asked, UUID holder, LookupResult result, List<MetadataSource> sources, Function<Edition, T> use) {
        Isbn isbn = asked.lookup().getIsbn();
        Optional<Book> book = storeBook(isbn, asked.book(), result);
        BookLookup lookup = findLookup(isbn);
        lookup.setAnswers(answers(lookup.getAnswers(), result.outcomes()).only(sources));
        lookup.setCover(cover(lookup.getCover(), result.cover(), book));
        asked.lookup().getAnewSince().ifPresent(lookup::askedAnew);
        lookup.release(holder);
        return use.apply(new Edition(lookups.save(lookup), book));
    }

    private Optional<Book> storeBook(Isbn isbn, Optional<Book> asked, LookupResult result) {
        Optional<Book> stored = books.find(isbn.bookId());
        if (!isNews(asked, result)) {
            return stored;
        }
        LookupResult.Found found = result.found().get();
        UUID coverId = result.cover() instanceof CoverOutcome.Found picture ? saveCover(isbn, picture.jpeg()) : null;
        if (stored.isEmpty()) {
            return Optional.of(books.save(new Book(isbn, found.metadata(), found.origins(), coverId, clock.instant())));
        }
        Book book = stored.get();
        if (asked.isEmpty() || asked.get().getVersion() != book.getVersion()) {
            // a claim was over, and another has stored an answer meanwhile: it stays
            found = found.fillingGapsOf(book);
            coverId = book.getCoverId() == null ? coverId : null;
        }
        book.update(found.metadata(), found.origins(), coverId, clock.instant());
        return Optional.of(books.save(book));
    }

    /** Whether anybody said anything. Who was cut short has done so, too. */
    private static boolean isNews(Optional<Book> asked, LookupResult result) {
        if (result.cover() instanceof CoverOutcome.Found) {
            return true;
        }
        return result.found()
                .filter(found -> asked.filter(known -> found.metadata().equals(known.metadata())
                                && found.origins().equals(known.getOrigins()))
                        .isEmpty())
                .isPresent();
    }

    private UUID saveCover(Isbn isbn, byte[] jpeg) {
        Cover cover = new Cover(null, isbn.bookId(), CoverImages.MEDIA_TYPE, jpeg);
        covers.save(cover);
        return cover.getId();
    }

    private SourceAnswers answers(SourceAnswers before, List<SourceOutcome> outcomes) {
        SourceAnswers answers = before;
        for (SourceOutcome outcome : outcomes) {
            int failures =
                    before.of(outcome.source()).map(SourceAnswer::failures).orElse(0);
            answers = answers.with(outcome.source(), answer(outcome, failures));
        }
        return answers;
    }

    private SourceAnswer answer(SourceOutcome outcome, int failures) {
        Instant now = clock.instant();
        if (outcome instanceof SourceOutcome.Failed failed) {
            Optional<Duration> wish = failed.retryAt().map(time -> Duration.between(now, time));
            Instant retryAt = LookupBackoff.nextAttempt(failed.reason(), failures, wish, now);
            return SourceAnswer.failed(now, failed.reason(), retryAt, failures + 1);
        }
        if (outcome instanceof SourceOutcome.Paused paused) {
            LookupFailure reason = paused.reason().orElse(LookupFailure.NOT_ITS_TURN);
            return SourceAnswer.paused(now, reason, paused.until(), failures);
        }
        return outcome instanceof SourceOutcome.Known ? SourceAnswer.known(now) : SourceAnswer.unknown(now);
    }

    private CoverSearch cover(CoverSearch before, CoverOutcome outcome, Optional<Book> book) {
        if (outcome instanceof CoverOutcome.Later later) {
            Instant retryAt = LookupBackoff.nextAttempt(
                    LookupFailure.UNAVAILABLE, before.failures(), later.retryAfter(), clock.instant());
            return retryAt == null
                    ? CoverSearch.NONE
                    : CoverSearch.later(later.candidates(), retryAt, before.failures() + 1);
        }
        if (book.filter(known -> known.getCoverId() != null).isPresent()) {
            return CoverSearch.FOUND;
        }
        return before.state() == CoverSearch.State.LATER && !before.isDue(clock.instant()) ? before : CoverSearch.NONE;
    }
}
