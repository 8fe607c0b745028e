package org.homelibrary.persistence.dynamodb.library.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of one change, done together or not at all.
 *
 * <p>DynamoDB takes 100 items in a transaction. A change that moves or removes what very many readers said of one book has
 * more: then items that nobody sees without the rest are written first, and items that nobody sees any more are removed
 * last.
 */
public final class Writes {

    /** For an update; {@code :version} is among its values. */
    public static final String HAS_VERSION = Items.VERSION + " = :version";

    private static final int MAX_ITEMS = 100;

    private final String table;
    private final List<TransactWriteItem> before = new ArrayList<>();
    private final List<TransactWriteItem> main = new ArrayList<>();
    private final List<TransactWriteItem> afterwards = new ArrayList<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    public Writes(LibraryTable table) {
        this.table = table.name();
    }

    public void insert(Item item) {
        main.add(ItemWrites.insert(table, LibraryTable.PK, item));
    }

    public void put(Item item) {
        main.add(put(item, null, Map.of()));
    }

    /** Writes an item unless it is as it was. */
    public void put(Item was, Item item) {
        if (!was.equals(item)) {
            put(item);
        }
    }

    /** Writes it if the stored one has the version. */
    public void replace(Item item, long version) {
        main.add(ItemWrites.replace(table, item, version));
    }

    /**
     * Writes the part of an item that is kept beside it, unless it is as it was. A bare part is not stored.
     *
     * @param writtenBy the item's version that wrote the part as it was; 0 when there was none
     * @param version the item's version that is written now
     * @return the item's version that wrote the part as it is to be; 0 for none
     */
    public long putPart(Item was, long writtenBy, Item part, long version) {
        if (part.equals(was)) {
            return writtenBy;
        }
        if (LibraryTable.isBare(part)) {
            delete(LibraryTable.keyOf(part));
            return 0;
        }
        put(part.with(Items.VERSION, version));
        return version;
    }

    /** @param condition of the stored item */
    public void putIf(Item item, String condition, Map<String, AttributeValue> values) {
        main.add(put(item, condition, values));
    }

    /** Writes an item that nobody sees until the rest is written. */
    public void putUnseen(Item item) {
        before.add(put(item, null, Map.of()));
    }

    private TransactWriteItem put(Item item, String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
                .build();
    }

    public void update(
            Map<String, AttributeValue> key, String update, String condition, Map<String, AttributeValue> values) {
        update(key, update, condition, null, values);
    }

    public void update(
            Map<String, AttributeValue> key,
            String update,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        main.add(TransactWriteItem.builder()
                .update(it -> it.tableName(table)
                        .key(key)
                        .updateExpression(update)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build());
    }

    /** Changes nothing of an item, which must have the version. */
    public void require(Map<String, AttributeValue> key, long version) {
        main.add(TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table)
                        .key(key)
                        .conditionExpression(HAS_VERSION)
                        .expressionAttributeValues(Map.of(":version", Item.value(version))))
                .build());
    }

    public void delete(Map<String, AttributeValue> key) {
        deleteIf(key, null, Map.of());
    }

    /** Removes it if it has the version. */
    public void delete(Map<String, AttributeValue> key, long version) {
        deleteIf(key, HAS_VERSION, Map.of(":version", Item.value(version)));
    }

    public void deleteIf(Map<String, AttributeValue> key, String condition, Map<String, AttributeValue> values) {
        main.add(remove(key, condition, values));
    }

    /** Removes an item that nobody sees any more once the rest is written. */
    public void deleteUnseen(Map<String, AttributeValue> key) {
        afterwards.add(remove(key, null, Map.of()));
    }

    private TransactWriteItem remove(
            Map<String, AttributeValue> key, String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(key)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
                .build();
    }

    /** Counts a book on its shelf if it is visible: by 1 when it comes, by -1 when it goes. */
    public void count(LibraryBookId book, ListedBook listed, int by) {
        if (listed.visible()) {
            count(LibraryTable.ofLibrary(book.libraryId()), listed.shelf(), by);
        }
    }

    /** Counts a reading of a visible book: by 1 when it comes, by -1 when it goes. */
    public void count(Reading reading, ListedBook book, int by) {
        count(reading.id(), reading.status(), book, by);
    }

    /** @param status null when it does not count */
    public void count(ReadingId reading, ReadingStatus status, ListedBook book, int by) {
        if (book.visible() && status != null) {
            count(LibraryTable.ofReader(reading.libraryId(), reading.userId()), status, by);
        }
    }

    private void count(String partition, Enum<?> name, int by) {
        counts.computeIfAbsent(partition, key -> new TreeMap<>()).merge(name.name(), by, Integer::sum);
    }

    /** Returns how many more items the transaction can take. */
    public int room() {
        return Math.max(0, MAX_ITEMS - main.size() - counts.size());
    }

    /** @return false when a condition does not hold: then nothing that anybody sees was changed */
    public boolean commit(Items items) {
        counts.forEach(this::addCounts);
        if (before.size() + main.size() + afterwards.size() <= MAX_ITEMS) {
            List<TransactWriteItem> all = new ArrayList<>(before);
            all.addAll(main);
            all.addAll(afterwards);
            return items.write(all).isEmpty();
        }
        inParts(items, before);
        if (items.write(main).isPresent()) {
            return false;
        }
        inParts(items, afterwards);
        return true;
    }

    private static void inParts(Items items, List<TransactWriteItem> writes) {
        for (int from = 0; from < writes.size(); from += MAX_ITEMS) {
            items.write(writes.subList(from, Math.min(from + MAX_ITEMS, writes.size())));
        }
    }

    private void addCounts(String partition, Map<String, Integer> changes) {
        changes.values().removeIf(change -> change == 0);
        if (changes.isEmpty()) {
            return;
        }
        Map<String, AttributeValue> values = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        changes.forEach((name, change) -> {
            values.put(":" + name, Item.value(change));
            names.put("#" + name, name);
        });
        String additions =
                changes.keySet().stream().map(name -> "#" + name + " :" + name).collect(Collectors.joining(", "));
        update(LibraryTable.key(partition, LibraryTable.COUNTS), "ADD " + additions, null, names, values);
    }
}
