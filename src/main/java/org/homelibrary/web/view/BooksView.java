package org.homelibrary.web.view;

import java.util.List;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.Shelf;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfMatches;

/**
 * {@code books/list}: one page of the library.
 *
 * @param counts of the whole library, and of this reader's books
 * @param openLookups lookups that are not done, up to {@link org.homelibrary.service.OpenLookups#MAX_COUNTED}
 * @param hint what is said above the books
 * @param matching of the books that fit the filter whatever their shelf and reading status are
 * @param previous cursor of the page before, or null on the first
 * @param next cursor of the page after, or null on the last
 */
public record BooksView(
        List<BookCard> books,
        BookFilter filter,
        ShelfCounts counts,
        ShelfMatches matching,
        int openLookups,
        ProviderHintKind hint,
        String previous,
        String next) {

    public BooksView {
        books = List.copyOf(books);
    }

    /** Whether there is no book at all: the first thing a new user sees. */
    public boolean emptyLibrary() {
        return counts.onShelf().values().stream().allMatch(number -> number == 0);
    }

    /** How many books there are at home. */
    public int total() {
        return counts.of(Shelf.HOME);
    }

    /** Returns how many books fit the filter with this reading status, or of those at home when null. */
    public int number(ReadingStatus status) {
        return status == null
                ? matching.counts().of(Shelf.HOME)
                : matching.counts().of(status);
    }

    public boolean table() {
        return filter.layout() == ListLayout.TABLE;
    }

    public String previousHref() {
        return previous == null ? null : filter.href(previous);
    }

    public String nextHref() {
        return next == null ? null : filter.href(next);
    }
}
