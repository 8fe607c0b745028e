package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.NOTES;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.ORDER;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.TEXT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A book as it was read, and the writes that change it. They hold as long as nobody changed the book, or what a reader's
 * mark on its card says, since.
 */
record StoredBook(LibraryBook book, Item card) {

    /** How many items {@link #insert} and {@link #change} write of a book: card, text, order, and the count of its shelf. */
    static final int ITEMS = 4;

    private static final String UNCHANGED = Writes.HAS_VERSION + " AND " + Marks.READERS + " = :readers AND ";

    Marks marks() {
        return Marks.of(card);
    }

    ListedBook listed() {
        return ListedBook.of(book);
    }

    /** Whether an earlier version of the program made the keys of its items. */
    boolean isStale() {
        return card.count(ListedBook.KEYS_VERSION) != ShelfKeys.VERSION;
    }

    /** The terms under which the book is counted at present; if they are stale, without their names. */
    Collection<NamedTerm> counted() {
        if (card.flag(TermCounts.COUNTED)) {
            return TermCounts.of(card, book);
        }
        Collection<NamedTerm> counted = NamedTerm.countedOf(book);
        return isStale() && !counted.isEmpty() ? staleTerms() : counted;
    }

    private List<NamedTerm> staleTerms() {
        AttributeValue stored = card.attributes().get(ListedBook.TERMS);
        Series series = book.details().series();
        return stored == null
                ? List.of()
                : stored.ss().stream()
                        .map(BookTerm::parse)
                        .map(term -> new NamedTerm(
                                term, "", "", term.kind() == Kind.SERIES && series != null ? series.position() : null))
                        .toList();
    }

    /** @param counted the terms under which it is counted then */
    static void insert(LibraryBook book, Marks marks, Collection<NamedTerm> counted, Writes writes) {
        Item text = BookItems.text(book);
        boolean hasText = !LibraryTable.isBare(text);
        writes.insert(card(book, marks, hasText ? book.version() : 0, counted));
        if (hasText) {
            writes.put(text.with(Items.VERSION, book.version()));
        }
        writes.put(BookItems.order(book));
        writes.count(book.id(), ListedBook.of(book), 1);
    }

    private static Item card(LibraryBook book, Marks marks, long textVersion, Collection<NamedTerm> counted) {
        Item card = BookItems.card(book, marks, textVersion);
        if (!TermCounts.same(counted, NamedTerm.countedOf(book))) {
            card.attributes().put(TermCounts.COUNTED, TermCounts.value(book, counted));
        }
        return card;
    }

    /** @param counted the terms under which it is counted then */
    void change(LibraryBook changed, Collection<NamedTerm> counted, Writes writes) {
        long textVersion = writes.putPart(
                BookItems.text(book), card.count(BookItems.TEXT_VERSION), BookItems.text(changed), changed.version());
        writes.putIf(card(changed, marks(), textVersion, counted), unchangedCondition(), unchanged());
        writes.put(BookItems.order(book), BookItems.order(changed));
        writes.count(book.id(), listed(), -1);
        writes.count(book.id(), ListedBook.of(changed), 1);
    }

    /**
     * Writes the items anew, with the same version.
     *
     * @param counted the terms under which it is counted then
     */
    void renewKeys(Collection<NamedTerm> counted, Writes writes) {
        writes.putIf(
                card(book, marks(), card.count(BookItems.TEXT_VERSION), counted), unchangedCondition(), unchanged());
        writes.put(BookItems.order(book));
    }

    void delete(Writes writes) {
        writes.deleteIf(BookItems.key(BOOK, book.id()), unchangedCondition(), unchanged());
        writes.delete(BookItems.key(TEXT, book.id()));
        writes.delete(BookItems.key(ORDER, book.id()));
        writes.count(book.id(), listed(), -1);
    }

    /** Removes what every reader says about it. */
    void deleteReadings(Writes writes) {
        for (UUID reader : marks().readers()) {
            ReadingId id = ReadingId.of(book.id(), reader);
            writes.delete(ReadingItems.key(BOOK, id));
            writes.deleteUnseen(ReadingItems.key(ORDER, id));
            writes.deleteUnseen(ReadingItems.key(NOTES, id));
            writes.count(id, marks().of(reader).status(), listed(), -1);
        }
    }

    /** Keeps a reading's place in lists that sort and filter by the changed book. */
    static void renew(Item stored, ListedBook was, ListedBook is, Writes writes) {
        Reading reading = ReadingItems.summary(stored);
        writes.replace(ReadingItems.listed(reading, is, stored.count(ReadingItems.NOTES_VERSION)), reading.version());
        writes.put(ReadingItems.order(reading, was), ReadingItems.order(reading, is));
        writes.count(reading, was, -1);
        writes.count(reading, is, 1);
    }

    /** Makes a reading's keys anew. */
    static void renewKeys(Item stored, ListedBook book, Writes writes) {
        Reading reading = ReadingItems.summary(stored);
        writes.replace(ReadingItems.listed(reading, book, stored.count(ReadingItems.NOTES_VERSION)), reading.version());
        writes.put(ReadingItems.order(reading, book));
    }

    /** Keeps on the card under which terms the book is counted, which is no change of the book. */
    void noteCounted(Collection<NamedTerm> counted, Writes writes) {
        Map<String, AttributeValue> values = new HashMap<>(unchanged());
        boolean complete = TermCounts.same(counted, NamedTerm.countedOf(book));
        if (!complete) {
            values.put(":now", TermCounts.value(book, counted));
        }
        writes.update(
                BookItems.key(BOOK, book.id()),
                complete ? "REMOVE " + TermCounts.COUNTED : "SET " + TermCounts.COUNTED + " = :now",
                unchangedCondition(),
                values);
    }

    private String unchangedCondition() {
        return UNCHANGED
                + (card.flag(TermCounts.COUNTED)
                        ? TermCounts.COUNTED + " = :counted"
                        : "attribute_not_exists(" + TermCounts.COUNTED + ")");
    }

    private Map<String, AttributeValue> unchanged() {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":version", Item.value(book.version()));
        values.put(":readers", marks().value());
        if (card.flag(TermCounts.COUNTED)) {
            values.put(":counted", card.attributes().get(TermCounts.COUNTED));
        }
        return values;
    }
}
