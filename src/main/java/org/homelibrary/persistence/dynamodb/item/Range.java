package org.homelibrary.persistence.dynamodb.item;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of one partition, from a sort key on.
 *
 * @param forward the direction of reading
 * @param after the sort key that comes before the first item in that direction; null, or a text that cannot be a key,
 *     for all items
 */
public record Range(String partitionName, String partition, String sortName, boolean forward, String after) {

    private static final int MAX_KEY_BYTES = 1024;

    public QueryRequest.Builder query() {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":partition", AttributeValue.fromS(partition));
        String condition = partitionName + " = :partition";
        if (after != null && !after.isEmpty() && length() <= MAX_KEY_BYTES) {
            values.put(":after", AttributeValue.fromS(after));
            condition += " AND " + sortName + (forward ? " > :after" : " < :after");
        }
        return QueryRequest.builder()
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .scanIndexForward(forward);
    }

    private int length() {
        return after.getBytes(StandardCharsets.UTF_8).length;
    }
}
