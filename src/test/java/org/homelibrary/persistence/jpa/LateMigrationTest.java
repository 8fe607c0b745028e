package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateMigrationTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @Test
    void databaseThatHasALaterScriptAlready_getsTheOneBefore(@TempDir Path without) throws SQLException, IOException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:late-migration");
        database.setCreateDatabase("create");
        copyAllUpTo011But010(without);
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + without)
                .load()
                .migrate();

        DatabaseMigration.migrate(database);

        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "USER_BOOKS", "FORMER_FACTS")) {
            assertThat(columns.next()).isTrue();
        }
    }

    /** Earlier versions renewed the keys of the former tables by a migration that is repeated whenever its checksum changes. */
    @Test
    void databaseWhoseKeysAnEarlierVersionRenewed_isOpened() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:renewed-keys");
        database.setCreateDatabase("create");
        Flyway.configure().dataSource(database).target("011").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
                      "script", "checksum", "installed_by", "execution_time", "success")
                    VALUES (99, NULL, 'sort and search keys', 'JDBC', 'org.homelibrary.persistence.jpa.KeyRenewal', 2,
                      'APP', 1, true)""");
        }

        DatabaseMigration.migrate(database);
        DatabaseMigration.migrate(database);

        assertThat(new OldLibrary(database).count("library_books")).isZero();
    }

    private static void copyAllUpTo011But010(Path folder) throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                String name = script.getFileName().toString();
                if (name.compareTo("V012") < 0 && !name.startsWith("V010")) {
                    Files.copy(script, folder.resolve(name));
                }
            }
        }
    }
}
