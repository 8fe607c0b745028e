package org.homelibrary.web.books.list;

import java.util.List;
import org.homelibrary.web.view.BookCard;

/**
 * {@code books/select}: one page of a list, to choose books from that are changed together.
 *
 * @param total how many books the whole list has
 * @param mayEdit whether the member may change more than their own status
 * @param previous cursor of the page before, or null on the first
 * @param next cursor of the page after, or null on the last
 */
public record SelectView(
        List<BookCard> books, BookFilter filter, int total, boolean mayEdit, String previous, String next) {

    public SelectView {
        books = List.copyOf(books);
    }

    public static String href(BookFilter filter) {
        return filter.href() + "&select=1";
    }

    /** The query of the whole list. */
    public String query() {
        return filter.href().split("\\?", 2)[1];
    }

    public String previousHref() {
        return previous == null ? null : filter.href(previous) + "&select=1";
    }

    public String nextHref() {
        return next == null ? null : filter.href(next) + "&select=1";
    }
}
