package org.homelibrary.persistence.dynamodb.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.library.ShelfFilter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A filter as DynamoDB applies it to the attributes that {@link ListedBook#describe} adds. */
final class FilterExpression {

    private static final String READER = Marks.READERS + ".#reader.";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private FilterExpression(ShelfFilter filter) {
        for (String word : filter.words()) {
            conditions.add("contains(" + ListedBook.SEARCH + ", " + value(AttributeValue.fromS(word)) + ")");
        }
        for (BookTerm term : filter.terms()) {
            conditions.add("contains(" + ListedBook.TERMS + ", " + value(AttributeValue.fromS(term.text())) + ")");
        }
        if (filter.possession() != null) {
            conditions.add(ListedBook.POSSESSION + " = "
                    + value(AttributeValue.fromS(filter.possession().name())));
        }
        List<String> states = new ArrayList<>();
        for (SyncStatus state : filter.lookups()) {
            states.add(value(AttributeValue.fromS(state.name())));
        }
        if (!states.isEmpty()) {
            conditions.add(ListedBook.LOOKUP + " IN (" + String.join(", ", states) + ")");
        }
    }

    /** The conditions that can be checked on every item of a book. */
    static FilterExpression ofBooks(ShelfFilter filter) {
        return new FilterExpression(filter);
    }

    /** The conditions that can be checked on the reader's items. */
    static FilterExpression ofReadings(ShelfFilter filter) {
        FilterExpression expression = new FilterExpression(filter);
        if (filter.minimumRating() != null) {
            expression.rated(ReadingItems.RATING, filter);
        }
        if (filter.notOnList()) {
            expression.lacking(ReadingItems.STATUS);
        }
        return expression;
    }

    /** All conditions, on cards. */
    static FilterExpression ofCards(ShelfFilter filter, UUID readerId) {
        FilterExpression expression = new FilterExpression(filter);
        if (filter.minimumRating() != null) {
            expression.of(readerId).rated(READER + Marks.RATING, filter);
        }
        if (filter.notOnList()) {
            expression.of(readerId).lacking(READER + Marks.STATUS);
        }
        if (filter.readByNobody()) {
            expression.lacking(Marks.READ_BY);
        }
        return expression;
    }

    /** Leaves out cards of books that the reader's order does sort: those rated, or finished. */
    FilterExpression unknown(ShelfOrder order, UUID readerId) {
        return of(readerId).lacking(READER + (order == ShelfOrder.RATING ? Marks.RATING : Marks.FINISHED));
    }

    private FilterExpression of(UUID readerId) {
        names.put("#reader", readerId.toString());
        return this;
    }

    private void rated(String attribute, ShelfFilter filter) {
        conditions.add(
                attribute + " >= " + value(Item.value(filter.minimumRating().halves())));
    }

    private FilterExpression lacking(String attribute) {
        conditions.add("attribute_not_exists(" + attribute + ")");
        return this;
    }

    private String value(AttributeValue value) {
        String name = ":f" + values.size();
        values.put(name, value);
        return name;
    }

    QueryRequest.Builder applyTo(QueryRequest.Builder query) {
        if (!conditions.isEmpty()) {
            values.putAll(query.build().expressionAttributeValues());
            query.filterExpression(String.join(" AND ", conditions)).expressionAttributeValues(values);
            if (!names.isEmpty()) {
                query.expressionAttributeNames(names);
            }
        }
        return query;
    }
}
