package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.TermItems;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table whose books have the keys and terms of an earlier version. */
class LibraryKeyRenewalTest extends LibraryContract {

    private static final int EARLIER = ShelfKeys.VERSION + 1;

    private List<String> asStored;

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    @BeforeEach
    void storeBooksOfAnEarlierVersion() {
        for (int i = 0; i < 5; i++) {
            LibraryBook book = add(book(i), ann, ReadingStatus.READ);
            say(book, ann, reading -> reading.rated(new Rating(3))
                    .withNotes("of Ann")
                    .withReads(List.of(new BookRead(null, LocalDate.of(2026, 1, 1), true, null))));
            say(book, ben, ReadingStatus.TO_READ);
        }
        change(find(book(4).id()).orElseThrow(), it -> it.deleted(NOW));
        asStored = everything();
        makeOld();
    }

    private LibraryBook book(int i) {
        return titled(i, "The title " + "cadbe".charAt(i))
                .edited(BookField.AUTHORS, List.of("Ursula K. Le Guin", "Author " + i), NOW)
                .edited(BookField.SERIES, new Series("Series", "" + i % 2), NOW)
                .edited(BookField.TAGS, List.of("Łódź"), NOW);
    }

    /** Gives keys and terms to all items that this version would not make. */
    private static void makeOld() {
        DynamoDbStore store = DynamoDbStore.inMemory();
        String table = DynamoDbStore.LIBRARIES.name();
        List<Map<String, AttributeValue>> all =
                store.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                        .toList();
        for (Map<String, AttributeValue> stored : all) {
            Map<String, AttributeValue> old = new HashMap<>(stored);
            if (stored.get(LibraryTable.SK).s().startsWith(LibraryTable.TERM)) {
                store.client().deleteItem(delete -> delete.tableName(table).key(LibraryTable.keyOf(new Item(stored))));
            } else if (stored.containsKey(ListedBook.KEYS_VERSION) && stored.containsKey(ListedBook.SEARCH)) {
                for (int i = 1; i <= LibraryTable.LOCAL_INDEXES; i++) {
                    old.computeIfPresent("l" + i, (name, key) -> AttributeValue.fromS(oldKey(key.s())));
                }
                old.put(ListedBook.SEARCH, AttributeValue.fromS("x"));
                old.put(ListedBook.TERMS, AttributeValue.fromSs(List.of("t:old", "s:series")));
                old.put(ListedBook.KEYS_VERSION, Item.value(EARLIER));
                store.client().putItem(put -> put.tableName(table).item(old));
            }
        }
        Item counted = new Item(new HashMap<>(TermItems.key(homeOf(all), old("t:old"))));
        store.client().putItem(put -> put.tableName(table)
                .item(counted.with("term_name", "old")
                        .with("l1", "TERM#TAG#old")
                        .with("books", 4)
                        .attributes()));
        Item series = new Item(new HashMap<>(TermItems.key(homeOf(all), old("s:series"))));
        store.client().putItem(put -> put.tableName(table)
                .item(series.with("term_name", "SERIES")
                        .with("l1", "TERM#SERIES#x")
                        .with("books", 4)
                        .with("at:0", 2)
                        .with("at:1", 2)
                        .attributes()));
    }

    private static org.homelibrary.model.library.shelf.BookTerm old(String text) {
        return org.homelibrary.model.library.shelf.BookTerm.parse(text);
    }

    private static UUID homeOf(List<Map<String, AttributeValue>> all) {
        return all.stream()
                .map(Item::new)
                .filter(item -> item.text(LibraryTable.SK).startsWith(LibraryTable.BOOK)
                        && item.text(LibraryTable.PK).startsWith(LibraryTable.OF_LIBRARY))
                .map(LibraryTable::libraryId)
                .findFirst()
                .orElseThrow();
    }

    private static String oldKey(String key) {
        int end = key.lastIndexOf('#', key.lastIndexOf('\u0001'));
        return key.substring(0, end + 1) + "1x" + key.substring(key.lastIndexOf('\u0001'));
    }

    @Test
    void renewal_bringsEverythingIntoOrder_inSteps() {
        assertThat(everything()).isNotEqualTo(asStored);

        int steps = 1;
        while (store().libraryBooks().renewKeys(10)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(3);
        assertThat(everything()).isEqualTo(asStored);
        assertThat(find(book(1).id()).orElseThrow().version()).isEqualTo(1);
        assertThat(say(book(1), ann, reading -> reading).notes()).isEqualTo("of Ann");
    }

    @Test
    void bookThatIsEditedFirst_isRenewedAsAWhole() {
        for (int i = 0; i < 4; i++) {
            change(book(i), it -> it.edited(BookField.DESCRIPTION, "new", NOW));
        }

        assertThat(everything()).isEqualTo(asStored);
    }

    @Test
    void bookThatIsDeletedOrPurgedFirst_takesItsOldTermsAlong() {
        change(book(0), it -> it.deleted(NOW));
        inTransaction(() -> store().libraryBooks().purge(List.of(book(1).id())));
        while (store().libraryBooks().renewKeys(100)) {
            // to the end
        }

        assertThat(everything())
                .contains("TAG Łódź 2 []", "SERIES Series 2 [0, 1]")
                .noneMatch(it -> it.contains("old"));
    }

    @Test
    void renewalThatIsDone_looksAtNothingAgain() {
        while (store().libraryBooks().renewKeys(100)) {
            // to the end
        }
        makeOld();

        assertThat(store().libraryBooks().renewKeys(100)).isFalse();
        assertThat(everything()).isNotEqualTo(asStored);
    }

    private List<String> everything() {
        List<String> found = new ArrayList<>();
        for (ShelfOrder order : ShelfOrder.values()) {
            for (BookSet set : List.of(
                    BookSet.on(Shelf.HOME, ann),
                    BookSet.of(ann, ReadingStatus.READ),
                    BookSet.of(ben, ReadingStatus.TO_READ))) {
                found.add(order + titles(set, ShelfFilter.NONE, order));
            }
        }
        found.add("lodz" + titles(BookSet.on(Shelf.HOME, ann), ShelfFilter.NONE.text("lodz"), ShelfOrder.TITLE));
        for (Kind kind : Kind.values()) {
            store().terms()
                    .list(new TermQuery(home, kind, null, null, 100))
                    .items()
                    .forEach(count -> {
                        found.add(kind + " " + count.name() + " " + count.books() + " " + count.positions());
                        ShelfFilter filter = ShelfFilter.NONE.terms(Set.of(count.term()));
                        found.add(titles(BookSet.on(Shelf.HOME, ann), filter, ShelfOrder.TITLE));
                        found.add(titles(BookSet.of(ben, ReadingStatus.TO_READ), filter, ShelfOrder.SERIES));
                    });
        }
        return found;
    }

    private String titles(BookSet set, ShelfFilter filter, ShelfOrder order) {
        return list(new ShelfQuery(home, set.readerId(), set, filter, order, false, null, 100)).items().stream()
                .map(entry -> entry.details().title())
                .toList()
                .toString();
    }
}
