package org.homelibrary.persistence.jpa.carryover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives each account a library of the same id, with the account's books and its user's readings of them. The old tables stay
 * as they are.
 *
 * <p>All in one transaction, so that it starts over after it was killed. Rows are read one at a time: a large library takes no
 * more memory than a small one.
 */
public final class LibraryCarryOver implements JavaMigration {

    private static final Logger LOG = Logger.getLogger(LibraryCarryOver.class.getName());

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("015");
    }

    @Override
    public String getDescription() {
        return "libraries of one reader";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        long start = System.nanoTime();
        int books = 0;
        try (NewRows rows = new NewRows(connection)) {
            addLibraries(connection, rows);
            try (PreparedStatement select = connection.prepareStatement(OldBook.SELECT);
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    OldBook old = new OldBook(new OldRow(found));
                    rows.addBook(old.book(), old.reading());
                    books++;
                }
            }
            rows.addCounts();
        }
        if (books > 0) {
            LOG.log(Level.INFO, "carried {0} books over into libraries of households in {1} ms", new Object[] {
                books, (System.nanoTime() - start) / 1_000_000
            });
        }
    }

    private static void addLibraries(Connection connection, NewRows rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, username, created_at FROM users");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                OldRow user = new OldRow(found);
                UUID id = user.id("id");
                rows.addLibrary(id, user.text("username"), user.time("created_at"));
            }
        }
    }
}
