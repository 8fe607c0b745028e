package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.NOTES;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.ORDER;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.dynamodb.library.table.Retry;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.ReadingDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A reading is written in one transaction with its mark on the book's card, which must still be the card by whose keys the
 * reading is sorted: if somebody edited the book, it is read again.
 */
@ApplicationScoped
public class DynamoDbReadingDao implements ReadingDao {

    private Items items;
    private LibraryTable table;
    private StoredReadings readings;

    protected DynamoDbReadingDao() {}

    @Inject
    public DynamoDbReadingDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
        this.readings = new StoredReadings(items, table);
    }

    @Override
    public Optional<Reading> find(ReadingId id) {
        return readings.find(id);
    }

    @Override
    public List<Reading> findAll(List<ReadingId> ids) {
        return readings.findAll(ids);
    }

    private Map<Map<String, AttributeValue>, Item> read(List<Map<String, AttributeValue>> keys) {
        return LibraryTable.byKey(items.findAll(table.name(), keys));
    }

    @Override
    public Reading save(Reading reading) {
        Reading saved = reading.withVersion(reading.version() + 1);
        ReadingId id = reading.id();
        return Retry.untilDone(() -> {
            Map<Map<String, AttributeValue>, Item> found = read(List.of(
                    BookItems.key(BOOK, id.book()),
                    BookItems.key(TEXT, id.book()),
                    ReadingItems.key(BOOK, id),
                    ReadingItems.key(NOTES, id)));
            Item card = found.get(BookItems.key(BOOK, id.book()));
            Item listed = found.getOrDefault(ReadingItems.key(BOOK, id), new Item());
            if (card == null || card.flag(BookItems.DELETED_AT) || listed.count(Items.VERSION) != reading.version()) {
                throw new ConflictException("the reading was changed, or its book is gone");
            }
            Optional<StoredBook> book = StoredBooks.whole(card, found);
            if (book.isEmpty()) {
                return Optional.empty();
            }
            Writes writes = new Writes(table);
            if (reading.version() == 0) {
                ReadingItems.insert(saved, book.get().listed(), writes);
            } else {
                Optional<Reading> before = StoredReadings.whole(listed, found);
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                change(before.get(), saved, listed, book.get().listed(), writes);
            }
            Marks.put(saved, card, writes);
            return writes.commit(items) ? Optional.of(saved) : Optional.empty();
        });
    }

    private static void change(Reading before, Reading after, Item stored, ListedBook book, Writes writes) {
        long notesVersion = writes.putPart(
                ReadingItems.notes(before),
                stored.count(ReadingItems.NOTES_VERSION),
                ReadingItems.notes(after),
                after.version());
        writes.replace(ReadingItems.listed(after, book, notesVersion), before.version());
        writes.put(ReadingItems.order(before, book), ReadingItems.order(after, book));
        writes.count(before, book, -1);
        writes.count(after, book, 1);
    }

    @Override
    public List<ReadingMark> findMarks(LibraryBookId book) {
        Marks marks = items.find(table.name(), BookItems.key(BOOK, book))
                .map(Marks::of)
                .orElse(Marks.NONE);
        return marks.readers().stream().map(marks::of).toList();
    }

    @Override
    public List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
        return readings.of(items.query(
                SortedKeys.items(table, LibraryTable.ofReader(libraryId, userId), BOOK, afterBookId), limit));
    }

    @Override
    public void purge(List<ReadingId> ids) {
        for (ReadingId id : ids) {
            Retry.untilDone(() -> purge(id) ? Optional.of(true) : Optional.empty());
        }
    }

    private boolean purge(ReadingId id) {
        Map<String, AttributeValue> bookKey = BookItems.key(BOOK, id.book());
        Map<Map<String, AttributeValue>, Item> found = read(List.of(bookKey, ReadingItems.key(BOOK, id)));
        Item card = found.get(bookKey);
        Item listed = found.get(ReadingItems.key(BOOK, id));
        if (listed == null) {
            return true;
        }
        Writes writes = new Writes(table);
        if (card == null) {
            writes.delete(ReadingItems.key(BOOK, id));
            writes.delete(ReadingItems.key(NOTES, id));
            writes.delete(ReadingItems.key(ORDER, id));
        } else {
            ReadingItems.delete(ReadingItems.summary(listed), ListedBook.of(BookItems.book(card, new Item())), writes);
            Marks.remove(id, card, writes);
        }
        return writes.commit(items);
    }
}
