package org.homelibrary.web.books.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.security.cookie.CookieJar;
import org.homelibrary.web.view.BookCard;

/** The order and layout in which this browser last listed the library, for when an address names none. */
@ApplicationScoped
public class RememberedList {

    private static final String COOKIE = "list";
    private static final Duration LIFETIME = Duration.ofDays(365);

    private CookieJar cookies;

    protected RememberedList() {}

    @Inject
    public RememberedList(CookieJar cookies) {
        this.cookies = cookies;
    }

    /** Returns what is remembered as a filter that hides nothing; what makes no sense is as in {@link BookFilter#NONE}. */
    public BookFilter filter() {
        String[] parts = cookies.get(COOKIE).stream().findFirst().orElse("").split("\\.", 3);
        return parts.length < 3
                ? BookFilter.NONE
                : BookFilter.parse(Map.of("sort", parts[0], "dir", parts[1], "view", parts[2])::get, BookFilter.NONE);
    }

    /** Returns the viewer's card of a book, as the list shows it that is remembered. */
    public BookCard card(ReaderBook book, Instant now) {
        return BookCard.of(ShelfEntry.of(book), now, filter().sort(), null);
    }

    public void keep(BookFilter filter) {
        if (!filter.cleared().equals(filter())) {
            String direction = filter.descending() ? "desc" : "asc";
            cookies.set(
                    COOKIE,
                    String.join(
                            ".",
                            filter.sort().wire(),
                            direction,
                            filter.layout().wire()),
                    LIFETIME);
        }
    }
}
