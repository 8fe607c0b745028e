package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Libraries whose keys, terms and counts are those of another version of this program. */
class LibraryKeyRenewalTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID HOME = new UUID(2, 2);
    private static final UUID OTHER = new UUID(2, 3);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final EmbeddedDataSource dataSource = new EmbeddedDataSource();
    private List<String> asStored;

    @BeforeEach
    void makeLibraries() throws Exception {
        DerbyDatabase.configure();
        dataSource.setDatabaseName("memory:libraryrenewal");
        dataSource.setCreateDatabase("create");
        DatabaseMigration.migrate(dataSource);
        try (JpaStore store = new JpaStore(dataSource)) {
            store.inTransaction(() -> {
                store.users().create(new User(ANN, "ann", "ann@example.org", "hash", NOW));
                for (UUID library : List.of(HOME, OTHER)) {
                    store.libraries()
                            .create(
                                    Library.named("home", library, NOW),
                                    Member.joining(library, ANN, MemberRole.OWNER, NOW));
                    for (int i = 0; i < 4; i++) {
                        LibraryBook book = book(library, i);
                        store.libraryBooks().add(book, reading(book, i));
                    }
                }
                LibraryBook deleted = store.libraryBooks().add(book(HOME, 9), null);
                return store.libraryBooks().save(deleted.deleted(NOW));
            });
        }
        asStored = everything();
    }

    private static LibraryBook book(UUID library, int i) {
        LibraryBook book = LibraryBook.byHand(new LibraryBookId(library, new UUID(3, i)), ANN, NOW.plusSeconds(i))
                .edited(BookField.TITLE, "The title " + "cadb".charAt(i % 4), NOW)
                .edited(BookField.AUTHORS, List.of("Ursula K. Le Guin", "Author " + i), NOW)
                .edited(BookField.SERIES, new Series("Series", "" + i % 3), NOW)
                .edited(BookField.TAGS, i == 0 ? null : List.of("Łódź"), NOW)
                .edited(BookField.PAGES, 100 - i, NOW)
                .edited(BookField.LANGUAGE, "en", NOW)
                .edited(BookField.SORT_AUTHOR, i == 1 ? "Zorn, A" : null, NOW);
        Copy copy = Copy.at(Location.parse("House / Shelf " + i).orElseThrow(), new UUID(5, i));
        return book.withHolding(book.holding().withCopies(List.of(copy)));
    }

    private static Reading reading(LibraryBook book, int i) {
        return Reading.none(ReadingId.of(book.id(), ANN))
                .as(ReadingStatus.READ)
                .rated(i == 2 ? null : new Rating(1 + i))
                .withReads(i == 1 ? List.of() : List.of(new BookRead(null, LocalDate.of(2026, 1, 9 - i), true, null)));
    }

    @AfterEach
    void dropLibrary() throws SQLException {
        EmbeddedDataSource dropped = new EmbeddedDataSource();
        dropped.setDatabaseName("memory:libraryrenewal");
        dropped.setConnectionAttributes("drop=true");
        try {
            dropped.getConnection().close();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    void keysOfAnotherVersion_areRenewedAtTheNextStart() throws Exception {
        for (String key : List.of("title", "author", "series", "added", "published", "pages")) {
            execute("UPDATE library_books SET " + key
                    + "_key = 'x' || CAST(pages AS CHAR(9)) WHERE deleted_at IS NULL");
        }
        for (String key : List.of("title", "author", "added", "rating", "finished")) {
            execute("UPDATE readings SET " + key + "_key = '1x'");
        }
        execute("UPDATE library_books SET search_text = 'x' WHERE deleted_at IS NULL");
        execute("UPDATE book_terms SET term = term || 'x'");
        execute("UPDATE counted_terms SET books = books + 5, sort_key = 'x' || name");
        execute("DELETE FROM series_positions");
        assertThat(everything()).isNotEqualTo(asStored);
        useKeysOfAnotherVersion();

        DatabaseMigration.migrate(dataSource);

        assertThat(everything()).isEqualTo(asStored);
    }

    /** A deleted book has no keys, but terms, which it bears again when it is restored. */
    @Test
    void deletedBook_isFoundByItsTermsOnceItIsRestored() throws Exception {
        execute("UPDATE book_terms SET term = term || 'x'");
        useKeysOfAnotherVersion();
        DatabaseMigration.migrate(dataSource);

        try (JpaStore store = new JpaStore(dataSource)) {
            store.inTransaction(() -> store.libraryBooks()
                    .save(store.libraryBooks()
                            .find(book(HOME, 9).id())
                            .orElseThrow()
                            .restored()));
        }
        assertThat(everything()).contains("AUTHOR Author 9 1", "AUTHOR Ursula K. Le Guin 5", "TAG Łódź 4");
    }

    @Test
    void keysOfThisVersion_areLeftAlone() throws Exception {
        execute("UPDATE library_books SET title_key = 'x' WHERE title LIKE '%a'");

        DatabaseMigration.migrate(dataSource);

        assertThat(everything()).isNotEqualTo(asStored);
    }

    private void useKeysOfAnotherVersion() throws SQLException {
        execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = " + (ShelfKeys.VERSION + 1)
                + " WHERE \"description\" = 'keys and terms of library books'");
    }

    /** The lists of both libraries in every order, what filters find, and the counts of all terms. */
    private List<String> everything() throws Exception {
        List<String> found = new ArrayList<>();
        try (JpaStore store = new JpaStore(dataSource)) {
            store.inTransaction(() -> {
                for (UUID library : List.of(HOME, OTHER)) {
                    for (BookSet set : List.of(BookSet.on(Shelf.HOME, ANN), BookSet.of(ANN, ReadingStatus.READ))) {
                        for (ShelfOrder order : ShelfOrder.values()) {
                            found.add(order + list(store, library, set, ShelfFilter.NONE, order));
                        }
                    }
                    BookSet home = BookSet.on(Shelf.HOME, ANN);
                    found.add("lodz" + list(store, library, home, ShelfFilter.NONE.text("lodz"), ShelfOrder.TITLE));
                    for (BookTerm.Kind kind : BookTerm.Kind.values()) {
                        store.terms()
                                .list(new TermQuery(library, kind, null, null, 100))
                                .items()
                                .forEach(count -> {
                                    found.add(kind + " " + count.name() + " " + count.books());
                                    found.add(count.positions()
                                            + list(
                                                    store,
                                                    library,
                                                    home,
                                                    ShelfFilter.NONE.terms(java.util.Set.of(count.term())),
                                                    ShelfOrder.TITLE));
                                });
                    }
                }
                return null;
            });
        }
        return found;
    }

    private static String list(JpaStore store, UUID library, BookSet set, ShelfFilter filter, ShelfOrder order) {
        return store.shelves().list(new ShelfQuery(library, ANN, set, filter, order, false, null, 100)).items().stream()
                .map(entry -> entry.details().title())
                .toList()
                .toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
