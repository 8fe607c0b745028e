package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.Retry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads whole books: cards with the texts that belong to them. */
final class StoredBooks {

    private final Items items;
    private final LibraryTable table;

    StoredBooks(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    Optional<StoredBook> find(LibraryBookId id) {
        return Retry.untilDone(() -> {
            Map<Map<String, AttributeValue>, Item> found =
                    byKey(List.of(BookItems.key(BOOK, id), BookItems.key(TEXT, id)));
            Item card = found.get(BookItems.key(BOOK, id));
            if (card == null) {
                return Optional.of(Optional.empty());
            }
            return whole(card, found).map(Optional::of);
        });
    }

    /** In the order of the ids; without those that are not there. */
    List<StoredBook> findAll(List<LibraryBookId> ids) {
        Map<Map<String, AttributeValue>, Item> found = byKey(ids.stream()
                .flatMap(id -> Stream.of(BookItems.key(BOOK, id), BookItems.key(TEXT, id)))
                .toList());
        return books(ids.stream().flatMap(id -> Stream.ofNullable(found.get(BookItems.key(BOOK, id)))), found);
    }

    /** The books of cards that were read. */
    List<StoredBook> of(List<Item> cards) {
        Map<Map<String, AttributeValue>, Item> texts = byKey(cards.stream()
                .filter(card -> card.count(BookItems.TEXT_VERSION) > 0)
                .map(card -> BookItems.key(TEXT, BookItems.id(card)))
                .toList());
        return books(cards.stream(), texts);
    }

    /**
     * Returns books that the scheduled maintenance has to do something about, the longest waiting first. The index is
     * eventually consistent, but each book is read as it is now: the caller must check whether there is still something to
     * do.
     */
    List<LibraryBook> withChore(String chore, String comparison, Instant time, int limit) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(LibraryTable.CHORES_INDEX)
                .keyConditionExpression(
                        LibraryTable.CHORE + " = :chore AND " + LibraryTable.CHORE_AT + " " + comparison + " :time")
                .expressionAttributeValues(Map.of(":chore", AttributeValue.fromS(chore), ":time", Item.value(time)));
        return findAll(items.query(query, limit).stream().map(BookItems::id).toList()).stream()
                .map(StoredBook::book)
                .toList();
    }

    private List<StoredBook> books(Stream<Item> cards, Map<Map<String, AttributeValue>, Item> texts) {
        return cards.flatMap(card -> whole(card, texts).or(() -> find(BookItems.id(card))).stream())
                .toList();
    }

    /** Empty when somebody changed the book while its items were read. */
    static Optional<StoredBook> whole(Item card, Map<Map<String, AttributeValue>, Item> texts) {
        Item text = texts.getOrDefault(BookItems.key(TEXT, BookItems.id(card)), new Item());
        return card.count(BookItems.TEXT_VERSION) == text.count(Items.VERSION)
                ? Optional.of(new StoredBook(BookItems.book(card, text), card))
                : Optional.empty();
    }

    private Map<Map<String, AttributeValue>, Item> byKey(List<Map<String, AttributeValue>> keys) {
        return LibraryTable.byKey(items.findAll(table.name(), keys));
    }
}
