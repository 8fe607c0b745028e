package org.homelibrary.persistence.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.support.DynamoDbStandIn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a library keeps in the tables of this machine, changed past the application: as if time had gone by, or damaged. */
public final class StoredBooks implements AutoCloseable {

    /** Since when something has to be done. */
    private static final List<String> TIMES = List.of("next_lookup_at", "deleted_at", "chore_at");

    private final DynamoDbClient client;
    private final Tables tables;
    private final String libraries;

    public StoredBooks(DynamoDbStandIn dynamoDb) {
        client = TableCreator.client(dynamoDb.url());
        tables = TableCreator.tables(dynamoDb);
        libraries = dynamoDb.environment().get("LIBRARIES_TABLE");
    }

    /** As if a book had been waiting for a lookup, or been deleted, so much longer; whoever has it. */
    public void age(String bookId, Duration by) {
        find(bookId).forEach(item -> {
            Map<String, AttributeValue> aged = new HashMap<>(item);
            for (String time : TIMES) {
                aged.computeIfPresent(
                        time,
                        (name, value) -> Item.value(Instant.parse(value.s()).minus(by)));
            }
            client.putItem(put -> put.tableName(libraries).item(aged));
        });
    }

    /** Whether anybody has it, deleted or not. */
    public boolean contains(String bookId) {
        return !find(bookId).isEmpty();
    }

    private List<Map<String, AttributeValue>> find(String bookId) {
        return client.scan(scan -> scan.tableName(libraries)
                        .filterExpression("begins_with(pk, :library) AND sk = :book")
                        .expressionAttributeValues(Map.of(
                                ":library", AttributeValue.fromS("LIB#"),
                                ":book", AttributeValue.fromS("BOOK#" + bookId))))
                .items();
    }

    /** Makes what the providers said about an edition unreadable. */
    public void damageEdition(Isbn isbn) {
        Map<String, AttributeValue> damaged = new HashMap<>(BookItemMapper.key(isbn.bookId()));
        damaged.put("isbn", AttributeValue.fromS("no ISBN"));
        client.putItem(put -> put.tableName(tables.books()).item(damaged));
    }

    public void forgetEdition(Isbn isbn) {
        client.deleteItem(delete -> delete.tableName(tables.books()).key(BookItemMapper.key(isbn.bookId())));
    }

    @Override
    public void close() {
        client.close();
    }
}
