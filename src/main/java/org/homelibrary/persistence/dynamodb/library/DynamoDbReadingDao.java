package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.NOTES;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.ORDER;
import static org.homelibrary.persistence.dynamodb.library.LibraryTable.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.library.ReadingDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A reading is written in one transaction with its mark on the book's card, which must still be the card by whose keys the
 * reading is sorted: if somebody edited the book, it is read again.
 */
@ApplicationScoped
public class DynamoDbReadingDao implements ReadingDao {

    private Items items;
    private LibraryTable table;

    protected DynamoDbReadingDao() {}

    @Inject
    public DynamoDbReadingDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Override
    public Optional<Reading> find(ReadingId id) {
        return StoredBooks.retry(() -> {
            Map<Map<String, AttributeValue>, Item> found =
                    read(ReadingItems.key(BOOK, id), ReadingItems.key(NOTES, id));
            Item listed = found.get(ReadingItems.key(BOOK, id));
            if (listed == null) {
                return Optional.of(Optional.empty());
            }
            Item notes = found.getOrDefault(ReadingItems.key(NOTES, id), new Item());
            return isOf(listed, notes)
                    ? Optional.of(Optional.of(ReadingItems.reading(listed, notes)))
                    : Optional.empty();
        });
    }

    private static boolean isOf(Item listed, Item notes) {
        return listed.count(ReadingItems.NOTES_VERSION) == notes.count(Items.VERSION);
    }

    @SafeVarargs
    private Map<Map<String, AttributeValue>, Item> read(Map<String, AttributeValue>... keys) {
        return items.findAll(table.name(), List.of(keys)).stream()
                .collect(Collectors.toMap(LibraryTable::keyOf, Function.identity()));
    }

    @Override
    public Reading save(Reading reading) {
        Reading saved = reading.withVersion(reading.version() + 1);
        return StoredBooks.retry(() -> {
            Map<Map<String, AttributeValue>, Item> found = read(
                    key(BOOK, reading),
                    key(TEXT, reading),
                    ReadingItems.key(BOOK, reading.id()),
                    ReadingItems.key(NOTES, reading.id()));
            Item card = found.get(key(BOOK, reading));
            Item listed = found.getOrDefault(ReadingItems.key(BOOK, reading.id()), new Item());
            if (card == null || card.flag(BookItems.DELETED_AT) || listed.count(Items.VERSION) != reading.version()) {
                throw new ConflictException("the reading was changed, or its book is gone");
            }
            LibraryBook book = BookItems.book(card, found.getOrDefault(key(TEXT, reading), new Item()));
            Writes writes = new Writes(table);
            if (reading.version() == 0) {
                ReadingItems.insert(saved, ListedBook.of(book), writes);
            } else {
                Item notes = found.getOrDefault(ReadingItems.key(NOTES, reading.id()), new Item());
                change(ReadingItems.reading(listed, notes), saved, listed, ListedBook.of(book), writes);
            }
            writes.add(mark(saved, card));
            return writes.commit(items) ? Optional.of(saved) : Optional.empty();
        });
    }

    private static void change(Reading before, Reading after, Item stored, ListedBook book, Writes writes) {
        long notesVersion = stored.count(ReadingItems.NOTES_VERSION);
        Item notes = ReadingItems.notes(after);
        if (!notes.equals(ReadingItems.notes(before))) {
            notesVersion = ReadingItems.saysNothing(after) ? 0 : after.version();
            if (notesVersion == 0) {
                writes.delete(ReadingItems.key(NOTES, after.id()));
            } else {
                writes.put(notes.with(Items.VERSION, notesVersion));
            }
        }
        writes.putIf(
                ReadingItems.listed(after, book, notesVersion),
                Items.VERSION + " = :version",
                Map.of(":version", Item.value(before.version())));
        writes.put(ReadingItems.order(before, book), ReadingItems.order(after, book));
        writes.count(before, book, -1);
        writes.count(after, book, 1);
    }

    private TransactWriteItem mark(Reading reading, Item card) {
        Map<String, AttributeValue> version = Map.of(":version", Item.value(card.count(Items.VERSION)));
        if (Marks.of(card).has(reading)) {
            return TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName(table.name())
                            .key(key(BOOK, reading))
                            .conditionExpression(Items.VERSION + " = :version")
                            .expressionAttributeValues(version))
                    .build();
        }
        Map<String, AttributeValue> values = new HashMap<>(version);
        values.put(":mark", Marks.value(reading));
        values.put(":reader", AttributeValue.fromSs(List.of(reader(reading.id()))));
        String readBy = reading.status() == ReadingStatus.READ ? " ADD " : " DELETE ";
        return update(
                key(BOOK, reading),
                "SET " + Marks.READERS + ".#reader = :mark" + readBy + Marks.READ_BY + " :reader",
                reading.id(),
                values);
    }

    private TransactWriteItem update(
            Map<String, AttributeValue> card, String change, ReadingId id, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(card)
                        .updateExpression(change)
                        .conditionExpression(Items.VERSION + " = :version")
                        .expressionAttributeNames(Map.of("#reader", reader(id)))
                        .expressionAttributeValues(values))
                .build();
    }

    private static String reader(ReadingId id) {
        return id.userId().toString();
    }

    private static Map<String, AttributeValue> key(String kind, Reading reading) {
        return StoredBooks.key(kind, reading.id().book());
    }

    @Override
    public List<ReadingMark> findMarks(LibraryBookId book) {
        Marks marks = items.find(table.name(), StoredBooks.key(BOOK, book))
                .map(Marks::of)
                .orElse(Marks.NONE);
        return marks.readers().stream().map(marks::of).toList();
    }

    @Override
    public List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
        List<Item> found = new ArrayList<>(items.query(
                SortedKeys.ofItems(LibraryTable.ofReader(libraryId, userId), BOOK)
                        .after(afterBookId == null ? null : afterBookId.toString(), true)
                        .tableName(table.name())
                        .consistentRead(true),
                limit));
        List<Map<String, AttributeValue>> notes = found.stream()
                .filter(item -> item.count(ReadingItems.NOTES_VERSION) > 0)
                .map(item -> ReadingItems.key(NOTES, ReadingItems.id(item)))
                .toList();
        if (!notes.isEmpty()) {
            found.addAll(items.findAll(table.name(), notes));
        }
        return ReadingItems.readings(found);
    }

    @Override
    public void purge(List<ReadingId> readings) {
        for (ReadingId id : readings) {
            StoredBooks.retry(() -> purge(id) ? Optional.of(true) : Optional.empty());
        }
    }

    private boolean purge(ReadingId id) {
        Map<String, AttributeValue> bookKey = StoredBooks.key(BOOK, id.book());
        Map<Map<String, AttributeValue>, Item> found = read(bookKey, ReadingItems.key(BOOK, id));
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
            writes.add(update(
                    bookKey,
                    "REMOVE " + Marks.READERS + ".#reader DELETE " + Marks.READ_BY + " :reader",
                    id,
                    Map.of(
                            ":version", Item.value(card.count(Items.VERSION)),
                            ":reader", AttributeValue.fromSs(List.of(reader(id))))));
        }
        return writes.commit(items);
    }
}
