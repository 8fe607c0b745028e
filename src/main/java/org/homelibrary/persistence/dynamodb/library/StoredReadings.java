package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.NOTES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.dynamodb.library.table.Retry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads whole readings: what lists know, with the notes that belong to it. */
final class StoredReadings {

    private final Items items;
    private final LibraryTable table;

    StoredReadings(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    Optional<Reading> find(ReadingId id) {
        return Retry.untilDone(() -> {
            Map<Map<String, AttributeValue>, Item> found =
                    byKey(List.of(ReadingItems.key(BOOK, id), ReadingItems.key(NOTES, id)));
            Item listed = found.get(ReadingItems.key(BOOK, id));
            if (listed == null) {
                return Optional.of(Optional.empty());
            }
            return whole(listed, found).map(Optional::of);
        });
    }

    /** In the order of the ids; without those that are not there. */
    List<Reading> findAll(List<ReadingId> ids) {
        Map<Map<String, AttributeValue>, Item> found = byKey(ids.stream()
                .flatMap(id -> Stream.of(ReadingItems.key(BOOK, id), ReadingItems.key(NOTES, id)))
                .toList());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(ReadingItems.key(BOOK, id))))
                .flatMap(item -> whole(item, found).or(() -> find(ReadingItems.id(item))).stream())
                .toList();
    }

    /** The readings of items that were read, in their order. */
    List<Reading> of(List<Item> listed) {
        Map<Map<String, AttributeValue>, Item> notes = byKey(listed.stream()
                .filter(ReadingItems::hasNotes)
                .map(item -> ReadingItems.key(NOTES, ReadingItems.id(item)))
                .toList());
        return listed.stream()
                .flatMap(item -> whole(item, notes).or(() -> find(ReadingItems.id(item))).stream())
                .toList();
    }

    /**
     * Empty when somebody changed the reading while its items were read. Notes of a reading that has none are left of an
     * earlier one: what is not seen is removed last.
     */
    static Optional<Reading> whole(Item listed, Map<Map<String, AttributeValue>, Item> found) {
        if (!ReadingItems.hasNotes(listed)) {
            return Optional.of(ReadingItems.reading(listed, new Item()));
        }
        Item notes = found.getOrDefault(ReadingItems.key(NOTES, ReadingItems.id(listed)), new Item());
        return listed.count(ReadingItems.NOTES_VERSION) == notes.count(Items.VERSION)
                ? Optional.of(ReadingItems.reading(listed, notes))
                : Optional.empty();
    }

    private Map<Map<String, AttributeValue>, Item> byKey(List<Map<String, AttributeValue>> keys) {
        return LibraryTable.byKey(items.findAll(table.name(), keys));
    }
}
