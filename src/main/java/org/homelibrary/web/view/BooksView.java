package org.homelibrary.web.view;

import java.util.List;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ReadingStatus;

/**
 * {@code books/list}: one page of the library.
 *
 * @param counts of the whole library
 * @param openLookups lookups that are not done, up to {@link org.homelibrary.service.OpenLookups#MAX_COUNTED}
 * @param hint what is said above the books
 * @param matching of the books that fit the filter whatever their reading status is
 * @param previous cursor of the page before, or null on the first
 * @param next cursor of the page after, or null on the last
 */
public record BooksView(
        List<BookCard> books,
        BookFilter filter,
        LibraryCounts counts,
        MatchCounts matching,
        int openLookups,
        ProviderHintKind hint,
        String previous,
        String next) {

    public BooksView {
        books = List.copyOf(books);
    }

    /** Whether there is no book at all: the first thing a new user sees. */
    public boolean emptyLibrary() {
        return counts.total() == 0;
    }

    /** Returns how many books fit the filter with this reading status, or with any when null. */
    public int number(ReadingStatus status) {
        return status == null ? matching.counts().total() : matching.counts().of(status);
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
