package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.NOTES;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.ORDER;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.TEXT;

import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A book as it was read, and the writes that change it. They hold as long as nobody changed the book, or what a reader's
 * mark on its card says, since.
 */
record StoredBook(LibraryBook book, Item card) {

    private static final String UNCHANGED = Writes.HAS_VERSION + " AND " + Marks.READERS + " = :readers";

    Marks marks() {
        return Marks.of(card);
    }

    ListedBook listed() {
        return ListedBook.of(book);
    }

    static void insert(LibraryBook book, Marks marks, Writes writes) {
        Item text = BookItems.text(book);
        boolean hasText = !LibraryTable.isBare(text);
        writes.insert(BookItems.card(book, marks, hasText ? book.version() : 0));
        if (hasText) {
            writes.put(text.with(Items.VERSION, book.version()));
        }
        writes.put(BookItems.order(book));
        writes.count(book.id(), ListedBook.of(book), 1);
    }

    void change(LibraryBook changed, Writes writes) {
        long textVersion = writes.putPart(
                BookItems.text(book), card.count(BookItems.TEXT_VERSION), BookItems.text(changed), changed.version());
        writes.putIf(BookItems.card(changed, marks(), textVersion), UNCHANGED, unchanged());
        writes.put(BookItems.order(book), BookItems.order(changed));
        writes.count(book.id(), listed(), -1);
        writes.count(book.id(), ListedBook.of(changed), 1);
    }

    void delete(Writes writes) {
        writes.deleteIf(BookItems.key(BOOK, book.id()), UNCHANGED, unchanged());
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

    private Map<String, AttributeValue> unchanged() {
        return Map.of(":version", Item.value(book.version()), ":readers", marks().value());
    }
}
