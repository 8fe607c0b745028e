package org.homelibrary.persistence.dynamodb.library;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a transaction costs by AWS's rules, told from the items before and after it. DynamoDB Local says twice as much for
 * indexes as AWS does, which charges an item twice but an index entry once.
 */
public final class WritePrice {

    private static final int UNIT = 1024;

    private final Map<List<String>, Map<String, AttributeValue>> items = new HashMap<>();

    private WritePrice() {}

    /** All items there are. */
    public static WritePrice now() {
        WritePrice state = new WritePrice();
        DynamoDbStore.inMemory()
                .client()
                .scanPaginator(scan -> scan.tableName(DynamoDbStore.LIBRARIES.name()))
                .items()
                .forEach(item -> state.items.put(
                        List.of(
                                item.get(LibraryTable.PK).s(),
                                item.get(LibraryTable.SK).s()),
                        item));
        return state;
    }

    /** Returns the write units of what changed since. */
    public int since(WritePrice before) {
        Set<List<String>> keys = new HashSet<>(items.keySet());
        keys.addAll(before.items.keySet());
        return keys.stream()
                .mapToInt(key -> price(before.items.getOrDefault(key, Map.of()), items.getOrDefault(key, Map.of())))
                .sum();
    }

    private static int price(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (before.equals(after)) {
            return 0;
        }
        Stream<String> local =
                IntStream.rangeClosed(1, LibraryTable.LOCAL_INDEXES).mapToObj(i -> "l" + i);
        int indexes = local.mapToInt(key -> entry(before, after, key, true)).sum()
                + entry(before, after, LibraryTable.CHORE_AT, false)
                + entry(before, after, LibraryTable.OPEN_LOOKUP_KEY, false);
        return 2 * Math.max(units(before), units(after)) + indexes;
    }

    /** @param isWhole whether the index has all attributes, or keys only */
    private static int entry(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after, String key, boolean isWhole) {
        int old = !before.containsKey(key) ? 0 : isWhole ? units(before) : 1;
        int fresh = !after.containsKey(key) ? 0 : isWhole ? units(after) : 1;
        if (Objects.equals(before.get(key), after.get(key))) {
            return isWhole ? Math.max(old, fresh) : 0;
        }
        return old + fresh;
    }

    private static int units(Map<String, AttributeValue> item) {
        return (size(item) + UNIT - 1) / UNIT;
    }

    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> bytes(attribute.getKey()) + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        if (value.s() != null) {
            return bytes(value.s());
        }
        if (value.n() != null) {
            return value.n().length() / 2 + 2;
        }
        if (value.hasSs()) {
            return value.ss().stream().mapToInt(WritePrice::bytes).sum();
        }
        if (value.hasM()) {
            return 3 + value.m().size() + size(value.m());
        }
        if (value.hasL()) {
            return 3 + value.l().stream().mapToInt(it -> 1 + size(it)).sum();
        }
        return 1;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
