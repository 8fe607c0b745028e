package org.homelibrary.persistence.dynamodb.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The client as the adapters want it: reads are consistent where they can be, and errors are those of the ports. */
@ApplicationScoped
public class Items {

    /** The attribute that counts the writes of an item. */
    public static final String VERSION = "version";

    /** The most keys that one batch request may read. */
    private static final int BATCH = 100;

    private static final int BATCH_ROUNDS = 10;

    private static final int LOOK_FURTHER = 4;
    private static final int MOST_LOOKED_AT = 10_000;
    private static final int MOST_ANSWERS = 64;

    private final DynamoDbClient client;

    protected Items() {
        this(null);
    }

    @Inject
    public Items(DynamoDbClient client) {
        this.client = client;
    }

    public Optional<Item> find(String table, Map<String, AttributeValue> key) {
        return find(table, key, true);
    }

    /** Reads what never changes at half the price; eventually consistent. */
    public Optional<Item> findEventually(String table, Map<String, AttributeValue> key) {
        return find(table, key, false);
    }

    private Optional<Item> find(String table, Map<String, AttributeValue> key, boolean consistent) {
        GetItemResponse found = run(
                client -> client.getItem(get -> get.tableName(table).key(key).consistentRead(consistent)));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    /** In any order; without those that are not there. */
    public List<Item> findAll(String table, List<Map<String, AttributeValue>> keys) {
        List<Item> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            found.addAll(findBatch(table, keys.subList(from, Math.min(from + BATCH, keys.size()))));
        }
        return found;
    }

    private List<Item> findBatch(String table, List<Map<String, AttributeValue>> keys) {
        List<Item> found = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int round = 0; round < BATCH_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> asked = wanted;
            var answer = run(client -> client.batchGetItem(get -> get.requestItems(asked)));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> found.add(new Item(item)));
            wanted = answer.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new StoreException(StoreException.Reason.BUSY, "DynamoDB left keys of " + table + " unread", null);
        }
        return found;
    }

    /**
     * Returns the first items that match, in as few requests as possible. A filter may have to look at many items for the
     * few that match, so each further request looks at more of them, up to the megabyte at which DynamoDB ends an answer.
     */
    public List<Item> query(QueryRequest.Builder query, int wanted) {
        boolean filtered = query.build().filterExpression() != null;
        List<Item> found = new ArrayList<>();
        int look = filtered ? wanted * LOOK_FURTHER : wanted;
        QueryResponse answer;
        int requests = 0;
        do {
            if (++requests > MOST_ANSWERS) {
                throw new StoreException(
                        StoreException.Reason.BUSY, "too many items to look through for those that match", null);
            }
            QueryRequest request = query.limit(look).build();
            answer = run(client -> client.query(request));
            answer.items().forEach(item -> found.add(new Item(item)));
            query.exclusiveStartKey(answer.lastEvaluatedKey());
            look = filtered ? Math.min(look * LOOK_FURTHER, MOST_LOOKED_AT) : wanted - found.size();
        } while (found.size() < wanted && !answer.lastEvaluatedKey().isEmpty());
        return found.subList(0, Math.min(wanted, found.size()));
    }

    /**
     * Hands over all items that match, as far as so many requests reach.
     *
     * @return whether that was all of them
     */
    public boolean read(QueryRequest.Builder query, int maxRequests, Consumer<Item> reader) {
        for (int requests = 0; requests < maxRequests; requests++) {
            QueryRequest request = query.build();
            QueryResponse answer = run(client -> client.query(request));
            answer.items().forEach(item -> reader.accept(new Item(item)));
            if (answer.lastEvaluatedKey().isEmpty()) {
                return true;
            }
            query.exclusiveStartKey(answer.lastEvaluatedKey());
        }
        return false;
    }

    /** Every item that matches. Reads the whole table, and so is not for what users wait for. */
    public List<Item> scan(ScanRequest request) {
        return run(client ->
                client.scanPaginator(request).items().stream().map(Item::new).toList());
    }

    /** As many items as the request allows to look at, and where to go on. */
    public ScanResponse scanStep(ScanRequest request) {
        return run(client -> client.scan(request));
    }

    public void put(PutItemRequest request) {
        run(client -> client.putItem(request));
    }

    /** @return the item after the update */
    public Item update(UpdateItemRequest request) {
        return new Item(run(client -> client.updateItem(request)).attributes());
    }

    /** @return empty when the item was updated, or the item for which the condition does not hold */
    public Optional<Item> updateIf(UpdateItemRequest request) {
        try {
            client.updateItem(request);
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(new Item(e.item()));
        } catch (SdkException e) {
            throw Failures.of(e);
        }
    }

    /** @return the item as the request wants it returned, or empty when the condition does not hold */
    public Optional<Item> updateWhere(UpdateItemRequest request) {
        try {
            return Optional.of(new Item(client.updateItem(request).attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw Failures.of(e);
        }
    }

    public void delete(String table, Map<String, AttributeValue> key) {
        run(client -> client.deleteItem(
                DeleteItemRequest.builder().tableName(table).key(key).build()));
    }

    /** Like {@link #write(List)}. */
    public OptionalInt write(TransactWriteItem... writes) {
        return write(List.of(writes));
    }

    /**
     * Writes all or nothing. Sent again after a lost answer it is done once, because the SDK gives it a token.
     *
     * @return empty when all was written, or the position of the first write whose condition does not hold
     * @throws ConflictException when others kept writing the same items
     */
    public OptionalInt write(List<TransactWriteItem> writes) {
        try {
            client.transactWriteItems(write -> write.transactItems(writes));
            return OptionalInt.empty();
        } catch (TransactionCanceledException e) {
            OptionalInt refused = IntStream.range(0, e.cancellationReasons().size())
                    .filter(i -> Failures.REFUSED.equals(
                            e.cancellationReasons().get(i).code()))
                    .findFirst();
            if (refused.isPresent()) {
                return refused;
            }
            throw Failures.has(e, Failures.CONFLICT)
                    ? new ConflictException("others write the same items", e)
                    : Failures.of(e);
        } catch (SdkException e) {
            throw Failures.of(e);
        }
    }

    public static Map<String, AttributeValue> key(String name, String value) {
        return Map.of(name, AttributeValue.fromS(value));
    }

    private <R> R run(Function<DynamoDbClient, R> work) {
        try {
            return work.apply(client);
        } catch (SdkException e) {
            throw Failures.of(e);
        }
    }
}
