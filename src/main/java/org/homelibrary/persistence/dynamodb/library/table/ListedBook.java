package org.homelibrary.persistence.dynamodb.library.table;

import java.util.Set;
import java.util.stream.Collectors;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.dynamodb.item.Item;

/**
 * What lists need to know of a book: it is repeated in all items by which the book is sorted, so that each list sorts and
 * filters in one query.
 *
 * @param visible false for a deleted book, which is on no list
 */
public record ListedBook(boolean visible, ShelfKeys keys, Set<String> terms, Possession possession, SyncStatus lookup) {

    public static final String SEARCH = "search_text";
    public static final String TERMS = "terms";
    public static final String POSSESSION = "possession";
    public static final String LOOKUP = "sync_status";

    public static final String KEYS_VERSION = "keys_version";

    public static ListedBook of(LibraryBook book) {
        return new ListedBook(
                !book.isDeleted(),
                ShelfKeys.of(book),
                BookTerm.of(book).stream().map(BookTerm::text).collect(Collectors.toSet()),
                book.holding().possession(),
                book.lookup().status());
    }

    public Shelf shelf() {
        return possession.shelf();
    }

    /** Adds the attributes by which lists filter. */
    public Item describe(Item item) {
        return item.with(SEARCH, keys.search())
                .withSet(TERMS, terms)
                .with(POSSESSION, possession)
                .with(LOOKUP, lookup)
                .with(KEYS_VERSION, ShelfKeys.VERSION);
    }

    /** Adds the book to a list of its shelf. */
    public void sort(Item item, ShelfOrder... orders) {
        for (ShelfOrder order : orders) {
            sort(item, ListIndex.ofBooks(shelf(), order), keys.get(order));
        }
    }

    public static void sort(Item item, ListIndex list, String key) {
        item.with(list.sortKey(), list.prefix() + key);
    }
}
