package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class PrintedNumberMigrationTest {

    private static final String BOOK = "INSERT INTO user_books (user_id, book_id, isbn, title, status, sync_status,"
            + " lookup_failure, lookup_attempts, next_lookup_at, edited_fields, added_at, version) VALUES"
            + " (X'00000000000000000000000000000001', X'0000000000000000000000000000000%d', '%s', %s, 'READ', 'FAILED',"
            + " 'NOT_FOUND', 2, CURRENT_TIMESTAMP, '', CURRENT_TIMESTAMP, 0)";

    @Test
    void printedMusicThatWasTakenForAnIsbn_isNoLongerLookedUp() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:printed-number");
        database.setCreateDatabase("create");
        Flyway.configure().dataSource(database).target("001").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OldLibrary.USER_1);
            statement.execute(BOOK.formatted(1, "9790260000438", "NULL"));
            statement.execute(BOOK.formatted(2, "9790041811529", "'Sonata'"));
            statement.execute(BOOK.formatted(3, "9780140013993", "'The Lamp'"));

            DatabaseMigration.migrate(database);

            try (ResultSet rows = statement.executeQuery(
                    "SELECT isbn, printed_number, title, lookup_status, next_lookup_at, search_text FROM library_books"
                            + " ORDER BY book_id")) {
                expect(rows, null, "9790260000438", "9790260000438", "NOT_APPLICABLE");
                expect(rows, null, "9790041811529", "Sonata", "NOT_APPLICABLE");
                expect(rows, "9780140013993", null, "The Lamp", "FAILED");
                assertThat(rows.getString("search_text")).contains("9780140013993", "0140013997");
            }
        }
    }

    private static void expect(ResultSet rows, String isbn, String printed, String title, String state)
            throws SQLException {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("isbn")).isEqualTo(isbn);
        assertThat(rows.getString("printed_number")).isEqualTo(printed);
        assertThat(rows.getString("title")).isEqualTo(title);
        assertThat(rows.getString("lookup_status")).isEqualTo(state);
        assertThat(rows.getTimestamp("next_lookup_at") == null).isEqualTo(isbn == null);
        assertThat(rows.getString("search_text")).contains(isbn == null ? printed : isbn);
    }
}
