package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;
import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.homelibrary.model.BookKeys;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Renews the keys by which books are sorted and found, where an earlier version of the program made them. The table is
 * read once, in steps; an item of its own keeps the version and the place that were reached.
 */
final class KeyRenewal {

    private static final Map<String, AttributeValue> STATE = UserBookItemMapper.key("#keys", "#renewal");
    private static final String AFTER_USER = "after_user_id";
    private static final String AFTER_BOOK = "after_book_id";

    private final Items items;
    private final Tables tables;

    KeyRenewal(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    /**
     * Takes one step.
     *
     * @param limit items to look at
     * @return whether there are more
     */
    boolean renew(int limit) {
        Item state = items.find(tables.userBooks(), STATE).orElseGet(Item::new);
        boolean begun = state.count(UserBookItemMapper.KEYS_VERSION) == BookKeys.VERSION;
        String afterUser = begun ? state.text(AFTER_USER) : null;
        if (begun && afterUser == null) {
            return false;
        }
        ScanRequest.Builder scan =
                ScanRequest.builder().tableName(tables.userBooks()).limit(limit).consistentRead(true);
        if (afterUser != null) {
            scan.exclusiveStartKey(UserBookItemMapper.key(afterUser, state.text(AFTER_BOOK)));
        }
        ScanResponse answer = items.scanStep(scan.build());
        renew(answer.items().stream().map(Item::new).filter(KeyRenewal::isStale).toList());
        Map<String, AttributeValue> last = answer.lastEvaluatedKey();
        Item reached = new Item(new HashMap<>(STATE)).with(UserBookItemMapper.KEYS_VERSION, BookKeys.VERSION);
        if (!last.isEmpty()) {
            reached.with(AFTER_USER, last.get(USER_ID).s())
                    .with(AFTER_BOOK, last.get(BOOK_ID).s());
        }
        items.put(PutItemRequest.builder()
                .tableName(tables.userBooks())
                .item(reached.attributes())
                .build());
        return !last.isEmpty();
    }

    private static boolean isStale(Item item) {
        return item.text(Tables.sortKey(SortOrder.TITLE)) != null
                && item.count(UserBookItemMapper.KEYS_VERSION) != BookKeys.VERSION;
    }

    private void renew(List<Item> stale) {
        Map<String, String> languages = languages(stale);
        for (Item item : stale) {
            Item known = new Item(new HashMap<>(item.attributes()));
            if (known.text(BookFactsMapper.LANGUAGE) == null) {
                known.with(BookFactsMapper.LANGUAGE, languages.get(item.text(BOOK_ID)));
            }
            // refused when somebody wrote the book meanwhile, and so renewed its keys
            items.updateIf(update(UserBookItemMapper.book(known)));
        }
    }

    /** What earlier versions did not keep with the book. */
    private Map<String, String> languages(List<Item> books) {
        List<Map<String, AttributeValue>> keys = books.stream()
                .map(book -> Items.key(BOOK_ID, book.text(BOOK_ID)))
                .toList();
        Map<String, String> languages = new HashMap<>();
        items.findAll(tables.books(), List.copyOf(new LinkedHashSet<>(keys)))
                .forEach(edition -> languages.put(edition.text(BOOK_ID), edition.text(BookFactsMapper.LANGUAGE)));
        return languages;
    }

    private UpdateItemRequest update(UserBook book) {
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> changes = new ArrayList<>();
        Item renewed = UserBookItemMapper.item(book, book.getVersion());
        List<String> names = new ArrayList<>(
                List.of(UserBookItemMapper.KEYS_VERSION, UserBookItemMapper.SEARCH_TEXT, BookFactsMapper.LANGUAGE));
        for (SortOrder order : SortOrder.values()) {
            names.add(Tables.sortKey(order));
        }
        for (String name : names) {
            AttributeValue value = renewed.attributes().get(name);
            if (value != null) {
                values.put(":" + name, value);
                changes.add("#" + name + " = :" + name);
            }
        }
        Map<String, String> placeholders = new HashMap<>();
        values.keySet().forEach(name -> placeholders.put("#" + name.substring(1), name.substring(1)));
        values.put(":version", Item.value(book.getVersion()));
        return UpdateItemRequest.builder()
                .tableName(tables.userBooks())
                .key(UserBookItemMapper.key(book.getUserId(), book.getBookId()))
                .updateExpression("SET " + String.join(", ", changes))
                .conditionExpression(Items.VERSION + " = :version")
                .expressionAttributeNames(placeholders)
                .expressionAttributeValues(values)
                .build();
    }
}
