package org.homelibrary.persistence.dynamodb.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homelibrary.persistence.ConflictException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
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
        return run(client -> ManyItems.of(client, table, keys));
    }

    /**
     * Returns the first items that match, in as few requests as possible. A filter may have to look at many items for the
     * few that match, so each further request looks at more of them, up to the megabyte at which DynamoDB ends an answer.
     */
    public List<Item> query(QueryRequest.Builder query, int wanted) {
        return run(client -> ManyItems.first(client, query, wanted));
    }

    /**
     * Hands over all items that match, as far as so many requests reach.
     *
     * @return whether that was all of them
     */
    public boolean read(QueryRequest.Builder query, int maxRequests, Consumer<Item> reader) {
        return run(client -> ManyItems.read(client, query, maxRequests, reader));
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
