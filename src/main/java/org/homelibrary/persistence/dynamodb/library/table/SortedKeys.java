package org.homelibrary.persistence.dynamodb.library.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of a partition whose sort keys begin alike, from a key on.
 *
 * @param sortName the attribute that is the sort key, of the table or of an index
 * @param prefix ends with {@code #}
 */
public record SortedKeys(String partition, String sortName, String prefix) {

    private static final int MAX_KEY_BYTES = 700;

    /** Sorts directly after {@code #}, and so after every key that begins with a prefix. */
    private static final char AFTER_PREFIX = '$';

    private static final String GREATEST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Sorts after every character of a key's last part, which is the id of a book. */
    private static final String AFTER_ID = "~";

    /** Asks for the items of a kind in the order of their ids: those after the given one, or all when it is null. */
    public static QueryRequest.Builder items(LibraryTable table, String partition, String kind, UUID afterId) {
        return new SortedKeys(partition, LibraryTable.SK, kind)
                .after(afterId == null ? null : afterId.toString(), true)
                .tableName(table.name())
                .consistentRead(true);
    }

    public static SortedKeys of(String partition, ListIndex list) {
        return new SortedKeys(partition, list.sortKey(), list.prefix());
    }

    /** Returns a key without what all begin with. */
    public String withoutPrefix(String key) {
        return key.substring(prefix.length());
    }

    /**
     * Asks for the keys that follow one in the direction of reading.
     *
     * @param key without the prefix, ending with the id of a book; null, or a text that cannot be a key, for all
     */
    public QueryRequest.Builder after(String key, boolean forward) {
        return after(key, forward, "");
    }

    /** @param beginning of the keys that are wanted, without the prefix */
    public QueryRequest.Builder after(String key, boolean forward, String beginning) {
        String first = prefix + beginning;
        String last = beginning.isEmpty()
                ? prefix.substring(0, prefix.length() - 1) + AFTER_PREFIX
                : first + GREATEST_CHARACTER;
        if (key != null && !key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES) {
            if (forward) {
                first = prefix + key + AFTER_ID;
            } else {
                last = prefix + justBefore(key);
            }
        }
        return QueryRequest.builder()
                .keyConditionExpression(LibraryTable.PK + " = :pk AND " + sortName + " BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":first", AttributeValue.fromS(first),
                        ":last", AttributeValue.fromS(last)))
                .scanIndexForward(forward);
    }

    /** Returns a text between a key and the one before it: keys end with ids, whose digits are far from the first letters. */
    private static String justBefore(String key) {
        int end = key.length() - 1;
        return key.substring(0, end) + (char) (key.charAt(end) - 1) + AFTER_ID;
    }
}
