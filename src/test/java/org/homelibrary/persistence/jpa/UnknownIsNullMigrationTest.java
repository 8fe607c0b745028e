package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class UnknownIsNullMigrationTest {

    private static final String BOOK = "INSERT INTO user_books (user_id, book_id, status, sync_status, lookup_attempts,"
            + " edited_fields, added_at, version, author, genre) VALUES"
            + " (X'00000000000000000000000000000001', X'0000000000000000000000000000000%d', 'READ', 'SYNCED', 0, '',"
            + " CURRENT_TIMESTAMP, 0, %s, %s)";

    @Test
    void emptyAuthorsAndGenresOfEarlierVersions_becomeUnknown() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:unknown-is-null");
        database.setCreateDatabase("create");
        Flyway.configure().dataSource(database).target("001").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OldLibrary.USER_1);
            statement.execute(BOOK.formatted(1, "''", "'Novel'"));
            statement.execute(BOOK.formatted(2, "'A. Writer'", "''"));

            DatabaseMigration.migrate(database);

            assertThat(rows(statement)).isEqualTo("null/Novel A. Writer/null ");
        }
    }

    private static String rows(Statement statement) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (ResultSet found = statement.executeQuery("SELECT authors, genre FROM library_books ORDER BY book_id")) {
            while (found.next()) {
                rows.append(found.getString(1))
                        .append('/')
                        .append(found.getString(2))
                        .append(' ');
            }
        }
        return rows.toString();
    }
}
