package org.homelibrary.persistence.dynamodb.library.table;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.NOTES;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.ORDER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one reading: two by which the book is on the reader's lists, because one item has five indexes; and notes and
 * reads, which no list shows.
 */
public final class ReadingItems {

    public static final String STATUS = "reading";
    public static final String RATING = "rating";

    /** The reading's version that wrote the notes, or none when there are none. */
    public static final String NOTES_VERSION = "notes_version";

    /** The last day on which the book was finished: what lists need to know of the reads. */
    private static final String FINISHED = "finished";

    private static final String TEXT = "notes";
    private static final String READS = "reads";
    private static final String STARTED = "started";
    private static final String ENDED = "ended";
    private static final String LAST_PAGE = "last_page";

    private ReadingItems() {}

    public static Item listed(Reading reading, ListedBook book, long notesVersion) {
        Item item = described(BOOK, reading, book)
                .with(FINISHED, reading.lastFinished().orElse(null))
                .with(NOTES_VERSION, notesVersion == 0 ? null : notesVersion)
                .with(Items.VERSION, reading.version());
        sort(
                item,
                reading,
                book,
                ShelfOrder.TITLE,
                ShelfOrder.AUTHOR,
                ShelfOrder.ADDED,
                ShelfOrder.RATING,
                ShelfOrder.FINISHED);
        return item;
    }

    public static Item order(Reading reading, ListedBook book) {
        Item item = described(ORDER, reading, book);
        sort(item, reading, book, ShelfOrder.SERIES, ShelfOrder.PUBLISHED, ShelfOrder.PAGES);
        if (book.visible()) {
            ReadingKeys keys = keys(reading, book);
            for (ShelfOrder order : List.of(ShelfOrder.RATING, ShelfOrder.FINISHED)) {
                String key = keys.get(order, book.keys());
                if (key.startsWith(ReadingKeys.KNOWN)) {
                    ListedBook.sort(item, ListIndex.ofReadings(book.shelf(), order), key);
                }
            }
        }
        return item;
    }

    /** Without the version that writes it; bare when there are none. */
    public static Item notes(Reading reading) {
        return item(NOTES, reading.id())
                .with(TEXT, reading.notes())
                .withItems(
                        READS, reading.reads().stream().map(ReadingItems::read).toList());
    }

    private static Item described(String kind, Reading reading, ListedBook book) {
        return book.describe(item(kind, reading.id()))
                .with(STATUS, reading.status())
                .with(RATING, reading.rating() == null ? null : reading.rating().halves());
    }

    private static void sort(Item item, Reading reading, ListedBook book, ShelfOrder... orders) {
        if (book.visible() && reading.status() != null) {
            ReadingKeys keys = keys(reading, book);
            for (ShelfOrder order : orders) {
                ListedBook.sort(item, ListIndex.ofReadings(reading.status(), order), keys.get(order, book.keys()));
            }
        }
    }

    private static ReadingKeys keys(Reading reading, ListedBook book) {
        return ReadingKeys.of(Optional.of(reading), book.keys());
    }

    private static Item read(BookRead read) {
        return new Item()
                .with(STARTED, read.started())
                .with(ENDED, read.ended())
                .with(FINISHED, read.finished())
                .with(LAST_PAGE, read.lastPage());
    }

    public static boolean hasNotes(Item listed) {
        return listed.flag(NOTES_VERSION);
    }

    /** @param notes an item without attributes when there are none */
    public static Reading reading(Item listed, Item notes) {
        return reading(listed)
                .withNotes(notes.text(TEXT))
                .withReads(notes.items(READS).stream()
                        .map(read -> new BookRead(
                                read.day(STARTED), read.day(ENDED), read.flag(FINISHED), read.number(LAST_PAGE)))
                        .toList());
    }

    /** The reading as lists know it, enough to write their items again: no notes, and of the reads only the last day. */
    public static Reading summary(Item listed) {
        return listed.text(FINISHED) == null
                ? reading(listed)
                : reading(listed).withReads(List.of(new BookRead(null, listed.day(FINISHED), true, null)));
    }

    private static Reading reading(Item listed) {
        Integer halves = listed.number(RATING);
        return new Reading(
                id(listed),
                listed.choice(STATUS, ReadingStatus.values()),
                halves == null ? null : new Rating(halves),
                null,
                List.of(),
                listed.count(Items.VERSION));
    }

    /** Of a reading that is not stored yet. */
    public static void insert(Reading reading, ListedBook book, Writes writes) {
        Item notes = notes(reading);
        boolean hasNotes = !LibraryTable.isBare(notes);
        writes.insert(listed(reading, book, hasNotes ? reading.version() : 0));
        writes.putUnseen(order(reading, book));
        if (hasNotes) {
            writes.putUnseen(notes.with(Items.VERSION, reading.version()));
        }
        writes.count(reading, book, 1);
    }

    /** Of a reading as it is stored. */
    public static void delete(Reading reading, ListedBook book, Writes writes) {
        writes.delete(key(BOOK, reading.id()), reading.version());
        writes.deleteUnseen(key(ORDER, reading.id()));
        writes.deleteUnseen(key(NOTES, reading.id()));
        writes.count(reading, book, -1);
    }

    public static Map<String, AttributeValue> key(String kind, ReadingId id) {
        return LibraryTable.key(LibraryTable.ofReader(id.libraryId(), id.userId()), kind + id.bookId());
    }

    public static ReadingId id(Item item) {
        return new ReadingId(LibraryTable.libraryId(item), LibraryTable.readerId(item), LibraryTable.bookId(item));
    }

    private static Item item(String kind, ReadingId id) {
        return LibraryTable.item(LibraryTable.ofReader(id.libraryId(), id.userId()), kind + id.bookId());
    }
}
