package org.homelibrary.persistence.jpa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.persistence.jpa.JpaStore;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of authors or series costs must not depend on how many there are, nor on how many books they have. */
class TermCostTest {

    private static final int BOOKS = 300;
    private static final int LIMIT = 20;
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID HOME = new UUID(2, 2);

    private static final JpaStore STORE = JpaStore.inMemory();

    @BeforeAll
    static void fillLibrary() throws Exception {
        STORE.clear();
        STORE.inTransaction(() -> {
            STORE.users().create(new User(ANN, "ann", "ann@example.org", "hash", Instant.EPOCH));
            STORE.libraries()
                    .create(
                            Library.named("home", HOME, Instant.EPOCH),
                            Member.joining(HOME, ANN, MemberRole.OWNER, Instant.EPOCH));
            IntStream.range(0, BOOKS).forEach(i -> STORE.libraryBooks().add(book(i), null));
            return null;
        });
    }

    private static LibraryBook book(int i) {
        return LibraryBook.byHand(new LibraryBookId(HOME, new UUID(3, i)), ANN, Instant.EPOCH)
                .edited(BookField.TITLE, "title " + i, Instant.EPOCH)
                .edited(BookField.AUTHORS, List.of("Author " + letters(i), "Everybody"), Instant.EPOCH)
                .edited(BookField.SERIES, new Series("series " + letters(i / 3), "" + i), Instant.EPOCH);
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    @ParameterizedTest
    @CsvSource({"AUTHOR,false", "AUTHOR,true", "SERIES,false", "SERIES,true"})
    void everyPage_looksAtItsRowsOnly(Kind kind, boolean backward) throws Exception {
        List<String> seen = new ArrayList<>();
        String key = null;
        do {
            QueryPlan page = plan(JpaTermDao.stretch(query(kind, null), backward, key, LIMIT));

            assertThat(page.text()).doesNotContain("Table Scan", "Hash");
            assertThat(page.visited()).as(page.text()).isLessThan(3 * LIMIT);
            seen.addAll(page.keys());
            key = page.keys().size() < LIMIT ? null : page.keys().get(LIMIT - 1);
        } while (key != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(kind == Kind.AUTHOR ? BOOKS + 1 : BOOKS / 3);
    }

    @Test
    void prefix_looksAtWhatBeginsWithIt() throws Exception {
        QueryPlan page = plan(JpaTermDao.stretch(query(Kind.SERIES, "series b"), false, null, LIMIT));

        assertThat(page.keys()).hasSize(LIMIT).allMatch(key -> key.startsWith("series b"));
        assertThat(page.visited()).as(page.text()).isLessThan(3 * LIMIT);
    }

    @Test
    void positions_areReadOfTheSeriesOnThePageOnly() throws Exception {
        List<String> keys = plan(JpaTermDao.stretch(query(Kind.SERIES, null), false, null, LIMIT))
                .keys();
        QueryPlan positions = plan(JpaTermDao.positions(query(Kind.SERIES, null), keys.get(0), keys.get(LIMIT - 1)));

        assertThat(positions.keys()).hasSize(3 * LIMIT);
        assertThat(positions.text()).doesNotContain("Table Scan", "Hash");
        assertThat(positions.visited()).as(positions.text()).isLessThan(10 * LIMIT);
    }

    private static TermQuery query(Kind kind, String prefix) {
        return new TermQuery(HOME, kind, prefix, null, LIMIT);
    }

    private static QueryPlan plan(Sql sql) throws SQLException {
        try (Connection connection = STORE.connection()) {
            return QueryPlan.of(connection, sql);
        }
    }
}
