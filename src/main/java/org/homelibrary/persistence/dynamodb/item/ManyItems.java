package org.homelibrary.persistence.dynamodb.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homelibrary.persistence.StoreException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads many items in as few requests as possible, and gives up where there is no end. */
final class ManyItems {

    /** The most keys that one batch request may read. */
    private static final int BATCH = 100;

    private static final int BATCH_ROUNDS = 10;

    private static final int LOOK_FURTHER = 4;
    private static final int MAX_LOOKED_AT = 10_000;
    private static final int MAX_ANSWERS = 64;

    private ManyItems() {}

    static List<Item> of(DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        List<Item> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            found.addAll(batch(client, table, keys.subList(from, Math.min(from + BATCH, keys.size()))));
        }
        return found;
    }

    private static List<Item> batch(DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
        List<Item> found = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int round = 0; round < BATCH_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> asked = wanted;
            var answer = client.batchGetItem(get -> get.requestItems(asked));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> found.add(new Item(item)));
            wanted = answer.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new StoreException(StoreException.Reason.BUSY, "DynamoDB left keys of " + table + " unread", null);
        }
        return found;
    }

    static List<Item> first(DynamoDbClient client, QueryRequest.Builder query, int wanted) {
        boolean filtered = query.build().filterExpression() != null;
        List<Item> found = new ArrayList<>();
        int look = filtered ? wanted * LOOK_FURTHER : wanted;
        QueryResponse answer;
        int requests = 0;
        do {
            if (++requests > MAX_ANSWERS) {
                throw new StoreException(
                        StoreException.Reason.BUSY, "too many items to look through for those that match", null);
            }
            QueryRequest request = query.limit(look).build();
            answer = client.query(request);
            answer.items().forEach(item -> found.add(new Item(item)));
            query.exclusiveStartKey(answer.lastEvaluatedKey());
            look = filtered ? Math.min(look * LOOK_FURTHER, MAX_LOOKED_AT) : wanted - found.size();
        } while (found.size() < wanted && !answer.lastEvaluatedKey().isEmpty());
        return found.subList(0, Math.min(wanted, found.size()));
    }

    static boolean read(DynamoDbClient client, QueryRequest.Builder query, int maxRequests, Consumer<Item> reader) {
        for (int requests = 0; requests < maxRequests; requests++) {
            QueryRequest request = query.build();
            QueryResponse answer = client.query(request);
            answer.items().forEach(item -> reader.accept(new Item(item)));
            if (answer.lastEvaluatedKey().isEmpty()) {
                return true;
            }
            query.exclusiveStartKey(answer.lastEvaluatedKey());
        }
        return false;
    }
}
