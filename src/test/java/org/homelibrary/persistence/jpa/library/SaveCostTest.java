package org.homelibrary.persistence.jpa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.contract.library.LibraryContract;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.jpa.JpaStore;
import org.junit.jupiter.api.Test;

/** What saving a book costs: its row is read once, and its terms are written together, however many they are. */
class SaveCostTest extends LibraryContract {

    private static final JpaStore STORE = JpaStore.inMemory();

    private int added;

    @Override
    protected LibraryStore store() {
        return STORE;
    }

    @Test
    void change_thatLeavesTheTermsAlone_isOneReadAndOneWrite() throws Exception {
        assertThat(statements(BookField.DESCRIPTION, "about it")).isEqualTo(2);
    }

    @Test
    void change_ofManyTerms_locksTheCountsOnce_andTakesNoMoreStatementsThanOne() throws Exception {
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "tag " + i).toList();

        assertThat(statements(BookField.TAGS, List.of("one"))).isEqualTo(4);
        assertThat(statements(BookField.TAGS, many)).isEqualTo(4);
    }

    @Test
    void change_thatLeavesTheTermsAlone_waitsForNobodyWhoChangesTerms() throws Exception {
        LibraryBook book = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW));
        try (Connection other = STORE.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            assertThat(statement.executeUpdate("UPDATE shelf_counts SET home_count = home_count"))
                    .isPositive();

            save(book.edited(BookField.DESCRIPTION, "about it", NOW));

            other.rollback();
        }
    }

    /** Statements that Hibernate prepares: all but the batches of terms. A change of terms looks for readings to renew, too. */
    private long statements(BookField field, Object value) throws Exception {
        LibraryBook book = add(LibraryBook.withIsbn(home, isbn(++added), ann, NOW));
        long before = STORE.statements();
        save(book.edited(field, value, NOW));
        return STORE.statements() - before;
    }

    private static void save(LibraryBook book) throws Exception {
        STORE.inTransaction(() -> STORE.libraryBooks().save(book));
    }
}
