package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.RequestLog;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.TermItems;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.TermChange;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.Test;

/** What a page of authors costs in a small library and a large one, and which writes count what a book changes. */
class TermCostTest extends LibraryContract {

    private static final int PAGE = 48;

    private final RequestLog log = new RequestLog();
    private final DynamoDbStore watched = DynamoDbStore.watchedBy(log);

    @Override
    protected LibraryStore store() {
        return DynamoDbStore.inMemory();
    }

    @Test
    void page_isOneQuery_andCostsTheSameInALargeLibrary() {
        UUID large = newLibrary("large", ben);
        addAuthors(home, 100);
        addAuthors(large, 4_000);

        double small = unitsOfPage(home, null);
        assertThat(small).isBetween(1.0, 6.0);
        assertThat(unitsOfPage(large, null)).isBetween(small - 1, small + 1);
        assertThat(unitsOfPage(large, "ursula")).isBetween(small - 1, small + 1);
    }

    private double unitsOfPage(UUID library, String prefix) {
        log.clear();
        assertThat(watched.terms()
                        .list(new TermQuery(library, Kind.AUTHOR, prefix, null, PAGE))
                        .items())
                .hasSize(PAGE);
        assertThat(operations()).containsExactly("Query");
        return log.readUnits();
    }

    /** Of books that are not there, which would take longer to add. */
    private void addAuthors(UUID library, int count) {
        List<NamedTerm> authors = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> {
            LibraryBook book = LibraryBook.byHand(new LibraryBookId(library, new UUID(1, i)), ann, NOW)
                    .edited(BookField.AUTHORS, List.of("Ursula Name " + i), NOW);
            authors.addAll(NamedTerm.countedOf(book));
        });
        for (int from = 0; from < count; from += 100) {
            Writes writes = new Writes(DynamoDbStore.LIBRARIES);
            authors.subList(from, Math.min(count, from + 100))
                    .forEach(author -> TermItems.write(library, new TermChange(null, author), new Item(), writes));
            assertThat(writes.commit(new Items(DynamoDbStore.inMemory().client())))
                    .isTrue();
        }
    }

    @Test
    void changeOfABook_writesTheTermsThatItChanges_inItsOwnTransaction() {
        LibraryBook book = titled(1, "Dune")
                .edited(BookField.AUTHORS, List.of("Frank Herbert"), NOW)
                .edited(BookField.SERIES, new Series("Dune", "1"), NOW);

        log.clear();
        watched.libraryBooks().add(book, null);
        assertThat(operations()).containsExactly("TransactWriteItems");
        // card, text, order, the count of the shelf; author and series
        assertThat(log.itemsWritten()).isEqualTo(4 + 2);

        LibraryBook stored = find(book.id()).orElseThrow();
        log.clear();
        LibraryBook edited = watched.libraryBooks().save(stored.edited(BookField.PUBLISHER, "Chilton", NOW));
        assertThat(operations()).containsExactly("BatchGetItem", "TransactWriteItems");
        // card and text
        assertThat(log.itemsWritten()).isEqualTo(2);

        log.clear();
        watched.libraryBooks().save(edited.edited(BookField.TAGS, List.of("to lend"), NOW));
        assertThat(operations()).containsExactly("BatchGetItem", "TransactWriteItems");
        // card, text, order; the tag
        assertThat(log.itemsWritten()).isEqualTo(3 + 1);
    }

    private List<String> operations() {
        return log.requests().stream().map(RequestLog.Request::operation).toList();
    }
}
