package org.homelibrary.web.books.list;

import java.util.List;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.web.providers.ProviderHintKind;
import org.homelibrary.web.render.Texts;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;

/**
 * {@code books/list}: one page of the library.
 *
 * @param counts of the whole library, and of the reader's books whose list it is
 * @param openLookups lookups that are not done, up to {@link org.homelibrary.service.lookup.OpenLookups#MAX_COUNTED}
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

    /** How many books there are where the list looks: on its shelf, or anywhere. */
    public int total() {
        return filter.shelf() == null
                ? counts.onShelf().values().stream().mapToInt(Integer::intValue).sum()
                : counts.of(filter.shelf());
    }

    /** How many books the list has, or at least has. */
    public int found() {
        return filter.numberIn(matching.counts());
    }

    /** Returns how many books another list has, as text, or null when that was not counted. */
    public String number(BookFilter other, Texts texts) {
        if (other.isWholeTab()) {
            return texts.text("list.number", other.numberIn(counts));
        }
        return other.isCountedWith(filter)
                ? texts.text(
                        matching.complete() ? "list.number" : "list.numberOrMore", other.numberIn(matching.counts()))
                : null;
    }

    /** The list of what the household does not have any more, or null when there is nothing, or it is this list. */
    public BookFilter gone() {
        return filter.shelf() == Shelf.GONE || counts.of(Shelf.GONE) == 0
                ? null
                : filter.cleared().elsewhere(Possession.GONE);
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
