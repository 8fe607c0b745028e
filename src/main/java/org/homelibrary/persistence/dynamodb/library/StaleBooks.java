package org.homelibrary.persistence.dynamodb.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Finds the books whose keys an earlier version of the program made. The table is read once for each version, in steps; an item
 * of its own keeps the version and the place that were reached.
 */
final class StaleBooks {

    private static final Map<String, AttributeValue> STATE = LibraryTable.key("#keys", "#renewal");
    private static final String AFTER_PARTITION = "after_pk";
    private static final String AFTER_SORT_KEY = "after_sk";

    private final Items items;
    private final LibraryTable table;

    StaleBooks(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    /**
     * Takes one step.
     *
     * @param limit items to look at
     * @return whether there are more
     */
    boolean step(int limit, Consumer<LibraryBookId> renewal) {
        Item state = items.find(table.name(), STATE).orElseGet(Item::new);
        boolean begun = state.count(ListedBook.KEYS_VERSION) == ShelfKeys.VERSION;
        if (begun && !state.flag(AFTER_PARTITION)) {
            return false;
        }
        ScanResponse answer = items.scanStep(
                scan(limit, begun ? LibraryTable.key(state.text(AFTER_PARTITION), state.text(AFTER_SORT_KEY)) : null));
        List<Item> cards = answer.items().stream().map(Item::new).toList();
        cards.forEach(card -> renewal.accept(BookItems.id(card)));
        Item reached = new Item(new HashMap<>(STATE)).with(ListedBook.KEYS_VERSION, ShelfKeys.VERSION);
        Map<String, AttributeValue> last = answer.lastEvaluatedKey();
        if (!last.isEmpty()) {
            reached.with(AFTER_PARTITION, last.get(LibraryTable.PK).s())
                    .with(AFTER_SORT_KEY, last.get(LibraryTable.SK).s());
        }
        items.put(PutItemRequest.builder()
                .tableName(table.name())
                .item(reached.attributes())
                .build());
        return !last.isEmpty();
    }

    private ScanRequest scan(int limit, Map<String, AttributeValue> after) {
        return ScanRequest.builder()
                .tableName(table.name())
                .limit(limit)
                .consistentRead(true)
                .exclusiveStartKey(after)
                .projectionExpression(LibraryTable.PK + ", " + LibraryTable.SK)
                .filterExpression("begins_with(" + LibraryTable.PK + ", :library) AND begins_with(" + LibraryTable.SK
                        + ", :book) AND " + ListedBook.KEYS_VERSION + " <> :version")
                .expressionAttributeValues(Map.of(
                        ":library", AttributeValue.fromS(LibraryTable.OF_LIBRARY),
                        ":book", AttributeValue.fromS(LibraryTable.BOOK),
                        ":version", Item.value(ShelfKeys.VERSION)))
                .build();
    }
}
