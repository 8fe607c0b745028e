package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A book of which as many readers as a library can have said all that can be said: more than a transaction has room for. */
class ManyReadersTest extends LibraryContract {

    private final List<UUID> readers = new ArrayList<>();
    private LibraryBook book;

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    @BeforeEach
    void letEverybodyReadIt() {
        book = add(titled(1, "Dune"));
        for (int i = 0; i < Library.MAX_MEMBERS; i++) {
            UUID reader = new UUID(77, i);
            readers.add(reader);
            say(book, reader, reading -> reading.as(ReadingStatus.READ)
                    .rated(new Rating(7))
                    .withNotes("of " + reader));
        }
    }

    @Test
    void book_canBeEditedDeletedAndRestored() {
        change(book, it -> it.edited(BookField.TITLE, "Emma", NOW));
        change(book, it -> it.deleted(NOW));
        counted(0);

        change(book, LibraryBook::restored);
        counted(1);
    }

    @Test
    void book_isReplacedWithEveryReading() {
        LibraryBook other = inTransaction(
                () -> store().libraryBooks().replace(find(book.id()).orElseThrow(), book.underIsbn(isbn(3), NOW)));

        counted(1);
        for (UUID reader : readers) {
            assertThat(reading(other.id(), reader).orElseThrow().notes()).isEqualTo("of " + reader);
            assertThat(reading(book.id(), reader)).isEmpty();
        }
        assertThat(itemsOf(book)).isEmpty();
    }

    @Test
    void book_isPurgedWithEveryReading_deletedOrNot() {
        LibraryBook second = add(titled(2, "Emma"));
        readers.forEach(reader -> say(second, reader, ReadingStatus.TO_READ));
        LibraryBook deleted = change(second, it -> it.deleted(NOW));

        assertThat(inTransaction(() -> store().libraryBooks().purgeDeleted(deleted)))
                .isTrue();
        inTransaction(() -> store().libraryBooks().purge(List.of(book.id())));

        counted(0);
        assertThat(itemsOf(book)).isEmpty();
        assertThat(itemsOf(second)).isEmpty();
    }

    private void counted(int read) {
        readers.forEach(
                reader -> assertThat(counts(reader).of(ReadingStatus.READ)).isEqualTo(read));
    }

    private Optional<Reading> reading(LibraryBookId id, UUID reader) {
        return inTransaction(() -> store().readings().find(ReadingId.of(id, reader)));
    }

    private static List<String> itemsOf(LibraryBook book) {
        DynamoDbClient client = DynamoDbStore.inMemory().client();
        return client
                .scanPaginator(scan -> scan.tableName(DynamoDbStore.LIBRARIES.name())
                        .filterExpression("contains(" + LibraryTable.SK + ", :id)")
                        .expressionAttributeValues(java.util.Map.of(
                                ":id", AttributeValue.fromS(book.id().bookId().toString()))))
                .items()
                .stream()
                .map(item -> item.get(LibraryTable.PK).s() + " "
                        + item.get(LibraryTable.SK).s())
                .toList();
    }
}
