package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.UserBookDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table whose books have the keys of an earlier version. */
class KeyRenewalTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BOB = new UUID(1, 2);
    private static final Isbn ISBN = new Isbn("9783103900132");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final DynamoDbStore store = DynamoDbStore.inMemory();
    private final UserBookDao books = store.userBooks();

    @BeforeEach
    void storeBooksOfAnEarlierVersion() {
        store.clear();
        add(ANN, new UUID(0, 1), "The Lamp");
        add(ANN, new UUID(0, 2), "Łódź");
        add(BOB, new UUID(0, 3), "Saga, Vol. 10");
        add(BOB, new UUID(0, 4), "Saga, Vol. 2");
        UserBook hard = UserBook.withIsbn(ANN, ISBN, NOW);
        hard.edit("Die Hard", null, null, null);
        makeOld(books.add(hard));
        store.books()
                .save(new Book(
                        ISBN,
                        new BookMetadata("Die Hard", null, List.of(), null, null, null, "de", List.of(), null),
                        null,
                        NOW));
        UserBook deleted = UserBook.byHand(ANN, new UUID(0, 5), NOW);
        deleted.delete(NOW);
        books.add(deleted);
    }

    @Test
    void renewal_bringsEveryLibraryIntoOrder_inSteps() {
        assertThat(titles(ANN, null)).containsExactly("Die Hard", "The Lamp", "Łódź");

        int steps = 1;
        while (books.renewKeys(2)) {
            steps++;
        }

        assertThat(steps).isBetween(4, 6);
        assertThat(titles(ANN, null)).containsExactly("Die Hard", "The Lamp", "Łódź");
        assertThat(titles(ANN, "lodz")).containsExactly("Łódź");
        assertThat(titles(BOB, null)).containsExactly("Saga, Vol. 2", "Saga, Vol. 10");
        assertThat(find(ANN, ISBN.bookId()).getLanguage()).isEqualTo("de");
        assertThat(find(ANN, ISBN.bookId()).sortKey(SortOrder.TITLE)).startsWith("hard");
        assertThat(stored(ISBN.bookId()).text("title_key")).startsWith("hard");
        assertThat(find(ANN, ISBN.bookId()).getVersion()).isEqualTo(1);
        assertThat(books.counts(ANN).of(ReadingStatus.TO_READ)).isEqualTo(3);
    }

    @Test
    void renewalThatIsDone_looksAtNothingAgain() {
        while (books.renewKeys(100)) {
            // to the end
        }
        UserBook lamp = find(ANN, new UUID(0, 1));
        makeOld(lamp);

        assertThat(books.renewKeys(100)).isFalse();
        assertThat(stored(lamp.getBookId()).text("title_key")).startsWith("the lamp");
    }

    @Test
    void listDuringTheRenewal_neitherRepeatsNorSkips() {
        BookQuery query = new BookQuery(null, null, null, null, SortOrder.TITLE, false, null, 2);
        var first = books.list(ANN, query);
        var second = books.list(ANN, new BookQuery(null, null, null, null, SortOrder.TITLE, false, first.next(), 2));

        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(1);
    }

    private void add(UUID user, UUID id, String title) {
        UserBook book = UserBook.byHand(user, id, NOW);
        book.edit(title, null, null, null);
        makeOld(books.add(book));
    }

    /** Stores the book as the first version did: with its title in lower case as key. */
    private void makeOld(UserBook book) {
        Map<String, AttributeValue> item =
                new HashMap<>(UserBookItemMapper.item(book, book.getVersion()).attributes());
        String key = book.getTitle().toLowerCase(Locale.ROOT);
        item.put("title_key", AttributeValue.fromS(key + "\u0001" + book.getBookId()));
        item.put("search_text", AttributeValue.fromS(key));
        item.remove("keys_version");
        item.remove("language");
        store.client()
                .putItem(put -> put.tableName(DynamoDbStore.TABLES.userBooks()).item(item));
    }

    private Item stored(UUID bookId) {
        return new Item(store.client()
                .getItem(
                        get -> get.tableName(DynamoDbStore.TABLES.userBooks()).key(UserBookItemMapper.key(ANN, bookId)))
                .item());
    }

    private UserBook find(UUID user, UUID bookId) {
        return books.find(user, bookId).orElseThrow();
    }

    private List<String> titles(UUID user, String text) {
        return books
                .list(user, new BookQuery(text, null, null, null, SortOrder.TITLE, false, null, 10))
                .items()
                .stream()
                .map(ShelfEntry::title)
                .toList();
    }
}
