package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.books.Added;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** The page that follows when a book was to be added. */
@ApplicationScoped
public class AddAnswer {

    /** A form that is sent twice, by a double click or a scanner that sends two line ends, is sent again this soon. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(1);

    private Pages pages;
    private LookupService lookups;
    private Clock clock;

    protected AddAnswer() {}

    @Inject
    public AddAnswer(Pages pages, LookupService lookups, Clock clock) {
        this.pages = pages;
        this.lookups = lookups;
        this.clock = clock;
    }

    Response of(Added added, BookForm form) {
        return switch (added.outcome()) {
            case NEW -> welcome(added.book());
            case BROUGHT_BACK -> welcomeBack(added.book());
            case OWNED -> isRepeated(added.book(), form) ? welcome(added.book()) : alreadyThere(added, form);
        };
    }

    Response welcome(ReaderBook book) {
        boolean queued = lookups.request(book.book());
        return pages.redirect(
                path(book),
                queued
                        ? Notice.success("notice.added", title(book))
                        : Notice.info("notice.addedLookupLater", title(book)));
    }

    private Response welcomeBack(ReaderBook book) {
        lookups.request(book.book());
        return pages.redirect(
                path(book),
                Notice.info("notice.broughtBack", title(book))
                        .withAction(path(book) + "/start-anew", "flash.startAnew"));
    }

    /** Whether the book was added by the same form a moment ago: its sender has seen no answer yet. */
    private boolean isRepeated(ReaderBook book, BookForm form) {
        Instant added = book.book().holding().addedAt();
        return form.wasOpenBefore(added) && added.plus(REPEATED_WITHIN).isAfter(clock.instant());
    }

    private Response alreadyThere(Added added, BookForm form) {
        Map<String, String> errors = added.freeCopy() == 0
                ? Map.of("isbn", pages.texts().text("bookError.owned"))
                : Map.of("title", pages.texts().text("bookError.ownedTitle"));
        return pages.show(
                Response.Status.CONFLICT,
                "books/new",
                new NewBookView(
                        form.fields(),
                        errors,
                        NumberChoices.NONE,
                        BookCard.of(added.book(), clock.instant()),
                        added.freeCopy(),
                        clock.instant()));
    }

    private String title(ReaderBook book) {
        return BookCard.of(book, clock.instant()).title();
    }

    private static String path(ReaderBook book) {
        return "/books/" + book.bookId();
    }
}
