package org.homelibrary.persistence.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Range;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The question for a stretch of a library: the index of the order, from a key on, and the filters. */
final class LibraryQuery {

    private final BookQuery query;
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> filters = new ArrayList<>();

    LibraryQuery(BookQuery query) {
        this.query = query;
        if (query.status() != null) {
            filter(
                    UserBookItemMapper.STATUS + " = :status",
                    ":status",
                    AttributeValue.fromS(query.status().name()));
        }
        List<String> states = new ArrayList<>();
        for (SyncStatus state : query.syncStatuses()) {
            states.add(":sync" + states.size());
            values.put(states.get(states.size() - 1), AttributeValue.fromS(state.name()));
        }
        if (!states.isEmpty()) {
            filters.add(UserBookItemMapper.SYNC_STATUS + " IN (" + String.join(", ", states) + ")");
        }
        if (query.minimumRating() != null) {
            filter(
                    UserBookItemMapper.RATING + " >= :rating",
                    ":rating",
                    Item.value(query.minimumRating().halves()));
        }
        for (String word : query.words()) {
            String name = ":word" + filters.size();
            filter("contains(" + UserBookItemMapper.SEARCH_TEXT + ", " + name + ")", name, AttributeValue.fromS(word));
        }
    }

    private void filter(String condition, String name, AttributeValue value) {
        filters.add(condition);
        values.put(name, value);
    }

    /** @param after see {@link Range} */
    QueryRequest.Builder request(Tables tables, UUID userId, boolean backward, String after) {
        boolean forward = query.descending() == backward;
        QueryRequest.Builder request = new Range(
                        Tables.USER_ID, userId.toString(), Tables.sortKey(query.order()), forward, after)
                .query()
                .tableName(tables.userBooks())
                .indexName(Tables.index(query.order()))
                .consistentRead(true);
        if (!filters.isEmpty()) {
            Map<String, AttributeValue> all = new HashMap<>(values);
            all.putAll(request.build().expressionAttributeValues());
            request.filterExpression(String.join(" AND ", filters)).expressionAttributeValues(all);
        }
        return request;
    }
}
