package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListIndex;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TwoPartList;

/** Where the list of a query is read from: cards in their order, or other items in theirs and then the cards. */
final class ShelfLists {

    /** One batch request. */
    private static final int MAX_CARDS = 100;

    private static final int LOOK_FURTHER = 2;

    /**
     * A card and its place.
     *
     * @param key by which the list is sorted
     */
    record Entry(String key, Item card) {}

    private final Items items;
    private final LibraryTable table;
    private final ShelfQuery query;
    private final String library;
    private final String reader;

    ShelfLists(Items items, LibraryTable table, ShelfQuery query) {
        this.items = items;
        this.table = table;
        this.query = query;
        UUID readerId = query.set().readerId();
        this.library = LibraryTable.ofLibrary(query.libraryId());
        this.reader = LibraryTable.ofReader(query.libraryId(), readerId);
    }

    Pager.Source<Entry> source() {
        Shelf shelf = query.set().shelf();
        ShelfOrder order = query.order();
        if (shelf == null) {
            return readings(
                    SortedKeys.of(reader, ListIndex.ofReadings(query.set().status(), order)));
        }
        if (order.isOfReader()) {
            return new TwoPartList<>(
                    readings(SortedKeys.of(reader, ListIndex.ofReadings(shelf, order))),
                    unknown(shelf),
                    query.descending());
        }
        SortedKeys keys = SortedKeys.of(library, ListIndex.ofBooks(shelf, order));
        return order == ShelfOrder.PAGES
                ? (backward, after, limit) ->
                        cardsOf(keys, FilterExpression.ofBooks(query.filter()), isOfBooks(), backward, after, limit)
                : (backward, after, limit) -> cards(keys, filterOfCards(), "", backward, after, limit);
    }

    /** Of a reader's items. A reader's status says that the book is on the list. */
    private Pager.Source<Entry> readings(SortedKeys keys) {
        ShelfFilter filter = query.filter();
        return query.set().status() != null && filter.notOnList()
                ? (backward, after, limit) -> List.of()
                : (backward, after, limit) -> cardsOf(
                        keys, FilterExpression.ofReadings(filter), !filter.readByNobody(), backward, after, limit);
    }

    /** The books that lack what the reader's order is about, in the order of adding. */
    private Pager.Source<Entry> unknown(Shelf shelf) {
        if (query.order() == ShelfOrder.RATING && query.filter().minimumRating() != null) {
            return (backward, after, limit) -> List.of();
        }
        SortedKeys keys = SortedKeys.of(library, ListIndex.ofBooks(shelf, ShelfOrder.ADDED));
        return (backward, after, limit) -> cards(
                keys,
                filterOfCards().unknown(query.order(), query.set().readerId()),
                ReadingKeys.UNKNOWN,
                backward,
                after == null ? null : after.substring(ReadingKeys.UNKNOWN.length()),
                limit);
    }

    /** Whether the filter asks nothing of readers. */
    private boolean isOfBooks() {
        ShelfFilter filter = query.filter();
        return !filter.readByNobody() && !filter.notOnList() && filter.minimumRating() == null;
    }

    private FilterExpression filterOfCards() {
        return FilterExpression.ofCards(query.filter(), query.set().readerId());
    }

    /** @param begin how the list's keys begin, before the keys of the index */
    private List<Entry> cards(
            SortedKeys keys, FilterExpression filter, String begin, boolean backward, String after, int limit) {
        return read(keys, filter, backward, after, limit).stream()
                .map(card -> new Entry(begin + keys.withoutPrefix(card.text(keys.sortName())), card))
                .toList();
    }

    private List<Item> read(SortedKeys keys, FilterExpression filter, boolean backward, String after, int limit) {
        return items.query(
                filter.applyTo(keys.after(after, query.descending() == backward)
                        .tableName(table.name())
                        .indexName(LibraryTable.index(keys.sortName()))
                        .consistentRead(true)),
                limit);
    }

    /**
     * Reads items that are not cards, and their cards.
     *
     * @param isComplete whether the expression says all that the filter asks; if not, the cards are checked, a batch at a
     *     time
     */
    private List<Entry> cardsOf(
            SortedKeys keys, FilterExpression filter, boolean isComplete, boolean backward, String after, int limit) {
        int look = isComplete ? limit : Math.min(MAX_CARDS, limit * LOOK_FURTHER);
        List<Entry> found = new ArrayList<>();
        String last = after;
        List<Item> sorted;
        do {
            sorted = read(keys, filter, backward, last, look);
            Map<UUID, Item> cards = cards(sorted);
            for (Item item : sorted) {
                last = keys.withoutPrefix(item.text(keys.sortName()));
                String key = last;
                Stream.ofNullable(cards.get(LibraryTable.bookId(item)))
                        .filter(this::matches)
                        .forEach(card -> found.add(new Entry(key, card)));
            }
        } while (found.size() < limit && sorted.size() == look);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private boolean matches(Item card) {
        ShelfFilter filter = query.filter();
        ReadingMark mark = Marks.of(card).of(query.set().readerId());
        return !card.flag(BookItems.DELETED_AT)
                && !(filter.readByNobody() && card.flag(Marks.READ_BY))
                && !(filter.notOnList() && mark.status() != null)
                && (filter.minimumRating() == null
                        || mark.rating() != null && mark.rating().compareTo(filter.minimumRating()) >= 0);
    }

    private Map<UUID, Item> cards(List<Item> sorted) {
        Map<UUID, Item> cards = new HashMap<>();
        items.findAll(
                        table.name(),
                        sorted.stream()
                                .map(item -> LibraryTable.key(library, BOOK + LibraryTable.bookId(item)))
                                .toList())
                .forEach(card -> cards.put(LibraryTable.bookId(card), card));
        return cards;
    }
}
