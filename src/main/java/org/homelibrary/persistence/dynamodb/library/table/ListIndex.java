package org.homelibrary.persistence.dynamodb.library.table;

import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfOrder;

/**
 * Where the books of a set are sorted: in a local index, under keys that begin alike.
 *
 * @param sortKey the attribute by which the index is sorted
 */
public record ListIndex(String sortKey, String prefix) {

    /** By title wherever they stand: in a library's {@code ORDER#} items. */
    public static final ListIndex TITLES = new ListIndex("l2", "TITLE#");

    /** Of one kind, by name: {@code TERM#} items. */
    public static ListIndex ofTerms(BookTerm.Kind kind) {
        return new ListIndex("l1", LibraryTable.TERM + kind.name() + "#");
    }

    /** In the library's partition: {@code BOOK#} items, by pages {@code ORDER#} items. */
    public static ListIndex ofBooks(Shelf shelf, ShelfOrder order) {
        String sortKey =
                switch (order) {
                    case TITLE, PAGES -> "l1";
                    case AUTHOR -> "l2";
                    case ADDED -> "l3";
                    case SERIES -> "l4";
                    case PUBLISHED -> "l5";
                    case RATING, FINISHED -> throw new IllegalArgumentException(order + " is an order of one reader");
                };
        return of(sortKey, shelf, order);
    }

    /** In a reader's partition: {@code ORDER#} items, of books that have a rating, or were finished. */
    public static ListIndex ofReadings(Shelf shelf, ShelfOrder order) {
        return of(order == ShelfOrder.RATING ? "l4" : "l5", shelf, order);
    }

    /** In a reader's partition: {@code BOOK#} items, by series, publication and pages {@code ORDER#} items. */
    public static ListIndex ofReadings(ReadingStatus status, ShelfOrder order) {
        String sortKey =
                switch (order) {
                    case TITLE, SERIES -> "l1";
                    case AUTHOR, PUBLISHED -> "l2";
                    case ADDED, PAGES -> "l3";
                    case RATING -> "l4";
                    case FINISHED -> "l5";
                };
        return of(sortKey, status, order);
    }

    private static ListIndex of(String sortKey, Enum<?> set, ShelfOrder order) {
        return new ListIndex(sortKey, set.name() + "#" + order.name() + "#");
    }
}
