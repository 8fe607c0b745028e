package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.UserBookItemMapper.key;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The item that counts a library: the number of visible books of each status. It is in the same partition as the books
 * and changes in the same transactions.
 */
final class LibraryCountsItem {

    /** Comes before every id. */
    static final String BOOK_ID = "#counts";

    private LibraryCountsItem() {}

    static Map<String, AttributeValue> keyOf(UUID userId) {
        return key(userId.toString(), BOOK_ID);
    }

    static LibraryCounts counts(Item item) {
        Map<ReadingStatus, Integer> byStatus = new EnumMap<>(ReadingStatus.class);
        for (ReadingStatus status : ReadingStatus.values()) {
            byStatus.put(status, (int) item.count(attribute(status)));
        }
        return new LibraryCounts(byStatus);
    }

    /** The status under which a book counts, or null when it does not. */
    static ReadingStatus counted(UserBook book) {
        return book.isDeleted() ? null : book.getStatus();
    }

    /**
     * Moves one book.
     *
     * @param from the status under which it was counted, or null when it was not
     * @param to another status, under which it counts from now on, or null when it does not
     */
    static TransactWriteItem move(String table, UUID userId, ReadingStatus from, ReadingStatus to) {
        Map<String, Integer> changes = new HashMap<>();
        if (from != null) {
            changes.put(attribute(from), -1);
        }
        if (to != null) {
            changes.put(attribute(to), 1);
        }
        Map<String, AttributeValue> values = new HashMap<>();
        changes.forEach((name, change) -> values.put(":" + name, Item.value(change)));
        String additions = String.join(
                ", ", changes.keySet().stream().map(name -> name + " :" + name).toList());
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(keyOf(userId))
                        .updateExpression("ADD " + additions)
                        .expressionAttributeValues(values))
                .build();
    }

    private static String attribute(ReadingStatus status) {
        return status.name().toLowerCase(Locale.ROOT) + "_count";
    }
}
