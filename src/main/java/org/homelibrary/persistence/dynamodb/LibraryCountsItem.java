package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.UserBookItemMapper.key;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.dynamodb.item.Item;
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
        Map<ReadingStatus, Integer> changes = new EnumMap<>(ReadingStatus.class);
        if (from != null) {
            changes.put(from, -1);
        }
        if (to != null) {
            changes.put(to, 1);
        }
        return change(table, userId, changes);
    }

    /**
     * Takes books of one user out.
     *
     * @return empty when none of them counts
     */
    static Optional<TransactWriteItem> without(String table, List<UserBook> books) {
        Map<ReadingStatus, Integer> changes = new EnumMap<>(ReadingStatus.class);
        books.stream()
                .map(LibraryCountsItem::counted)
                .filter(Objects::nonNull)
                .forEach(status -> changes.merge(status, -1, Integer::sum));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(change(table, books.get(0).getUserId(), changes));
    }

    private static TransactWriteItem change(String table, UUID userId, Map<ReadingStatus, Integer> changes) {
        Map<String, AttributeValue> values = new HashMap<>();
        changes.forEach((status, change) -> values.put(":" + attribute(status), Item.value(change)));
        String additions = changes.keySet().stream()
                .map(status -> attribute(status) + " :" + attribute(status))
                .collect(Collectors.joining(", "));
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
