package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.BookKeys;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library that the first version stored, opened by this one. */
class KeyRenewalTest {

    private static final UUID USER = new UUID(1, 1);
    private static final Isbn ISBN = new Isbn("9783103900132");

    private final EmbeddedDataSource dataSource = new EmbeddedDataSource();

    @BeforeEach
    void makeLibraryOfTheFirstVersion() throws SQLException {
        DerbyDatabase.configure();
        dataSource.setDatabaseName("memory:renewal");
        dataSource.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        execute("INSERT INTO users (id, username, username_key, email, email_key, password_hash, password_changed_at,"
                + " created_at, session_epoch, admin, version) VALUES (" + hex(USER)
                + ", 'ann', 'ann', 'a@b.c', 'a@b.c',"
                + " 'x', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, true, 1)");
        execute("INSERT INTO books (id, isbn, fetched_at, version, title, language) VALUES (" + hex(ISBN.bookId())
                + ", '" + ISBN.value() + "', CURRENT_TIMESTAMP, 1, 'Die Hard', 'de')");
        addBook(new UUID(0, 1), null, "The Lamp", "Zadie Abel", "the lamp", null);
        addBook(new UUID(0, 2), null, "Łódź", "Abel Zorn", "łodz", 10);
        addBook(ISBN.bookId(), ISBN.value(), "Die Hard", null, "die hard", null);
        addBook(new UUID(0, 3), null, "Saga, Vol. 10", "Anna Berg", "saga, vol. 10", 9);
        addBook(new UUID(0, 4), null, "Saga, Vol. 2", "Anna Berg", "saga, vol. 2", 10);
        addBook(new UUID(0, 5), null, "Deleted", "Nobody", null, null);
    }

    @AfterEach
    void dropLibrary() throws SQLException {
        EmbeddedDataSource dropped = new EmbeddedDataSource();
        dropped.setDatabaseName("memory:renewal");
        dropped.setConnectionAttributes("drop=true");
        try {
            dropped.getConnection().close();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    void libraryOfTheFirstVersion_isSortedAndFoundAsThisOneDoes() throws Exception {
        DatabaseMigration.migrate(dataSource);

        assertThat(titles(SortOrder.TITLE, null))
                .containsExactly("Die Hard", "The Lamp", "Łódź", "Saga, Vol. 2", "Saga, Vol. 10");
        assertThat(titles(SortOrder.AUTHOR, null))
                .containsExactly("The Lamp", "Saga, Vol. 2", "Saga, Vol. 10", "Łódź", "Die Hard");
        assertThat(titles(SortOrder.RATING, null)).endsWith("Saga, Vol. 10", "Łódź", "Saga, Vol. 2");
        assertThat(titles(SortOrder.TITLE, "lodz")).containsExactly("Łódź");
    }

    @Test
    void bookFilledFromAnEdition_takesOverItsLanguage() throws Exception {
        DatabaseMigration.migrate(dataSource);

        try (JpaStore store = new JpaStore(dataSource)) {
            UserBook book = store.inTransaction(() -> store.userBooks().find(USER, ISBN.bookId()))
                    .orElseThrow();
            assertThat(book.getLanguage()).isEqualTo("de");
            assertThat(book.sortKey(SortOrder.TITLE)).startsWith("hard");
            assertThat(store.inTransaction(() -> store.userBooks().find(USER, new UUID(0, 5)))
                            .orElseThrow()
                            .sortKey(SortOrder.TITLE))
                    .isNull();
        }
    }

    @Test
    void keysOfThisVersion_areLeftAlone() throws Exception {
        DatabaseMigration.migrate(dataSource);
        execute("UPDATE user_books SET title_key = 'x' WHERE book_id = " + hex(new UUID(0, 1)));

        DatabaseMigration.migrate(dataSource);

        assertThat(titles(SortOrder.TITLE, null)).endsWith("The Lamp");
    }

    @Test
    void keysOfAnotherVersion_areRenewedAtTheNextStart() throws Exception {
        DatabaseMigration.migrate(dataSource);
        execute("UPDATE user_books SET title_key = 'x' WHERE book_id = " + hex(new UUID(0, 1)));
        execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = " + (BookKeys.VERSION + 1)
                + " WHERE \"version\" IS NULL");

        DatabaseMigration.migrate(dataSource);

        assertThat(titles(SortOrder.TITLE, null)).containsSequence("The Lamp", "Łódź");
    }

    private List<String> titles(SortOrder order, String text) throws Exception {
        try (JpaStore store = new JpaStore(dataSource)) {
            return store
                    .inTransaction(() ->
                            store.userBooks().list(USER, new BookQuery(text, null, null, null, order, false, null, 10)))
                    .items()
                    .stream()
                    .map(ShelfEntry::title)
                    .toList();
        }
    }

    /** With the keys of the first version: title and author in lower case, and what a Persian locale made of numbers. */
    private void addBook(UUID id, String isbn, String title, String author, String key, Integer halves)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO user_books (user_id, book_id, search_text, title_key, author_key, added_key,"
                                + " rating_key, status, sync_status, rating_halves, isbn, lookup_attempts, edited_fields,"
                                + " added_at, version, title, author, deleted_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 'READ', 'SYNCED', ?, ?, 0, '', ?, 1, ?, ?, ?)")) {
            Timestamp now = Timestamp.from(Instant.parse("2026-01-02T03:04:05Z"));
            insert.setBytes(1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(USER));
            insert.setBytes(2, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
            insert.setString(3, key);
            insert.setString(4, key == null ? null : key + "\u0001" + id);
            insert.setString(5, key == null ? null : author + "\u0001" + key + "\u0001" + id);
            insert.setString(6, key == null ? null : "۰۰۱۷۶۷\u0001" + id);
            insert.setString(7, key == null ? null : "۱۰\u0001" + id);
            insert.setObject(8, halves);
            insert.setString(9, isbn);
            insert.setTimestamp(10, now);
            insert.setString(11, title);
            insert.setString(12, author);
            insert.setTimestamp(13, key == null ? now : null);
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String hex(UUID id) {
        return "X'" + id.toString().replace("-", "") + "'";
    }
}
