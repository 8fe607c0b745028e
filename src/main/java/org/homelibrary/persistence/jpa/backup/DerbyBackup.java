package org.homelibrary.persistence.jpa.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.backup.BackupFacts;
import org.homelibrary.backup.FileTree;
import org.homelibrary.backup.Restore;
import org.homelibrary.persistence.DatabaseBackup;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.jpa.LibraryDataSource;

/**
 * Derby's online backup. Connections are its own and not the pool's: no reader waits for one, and no transaction of the
 * container spans the copy.
 */
@ApplicationScoped
public class DerbyBackup implements DatabaseBackup {

    private static final String PAGE_CACHE = "derby.storage.pageCacheSize";

    /** Pages that a copy is read with. Its cache lies in memory beside that of the library. */
    private static final String FEW_PAGES = "100";

    private final EmbeddedDataSource library;

    @Inject
    public DerbyBackup() {
        this(new LibraryDataSource());
    }

    DerbyBackup(EmbeddedDataSource library) {
        this.library = library;
    }

    @Override
    public long bytes() {
        try (Connection connection = library.getConnection()) {
            return new FileTree(Path.of(library.getDatabaseName())).bytes();
        } catch (IOException | SQLException e) {
            throw new StoreException("the size of the database cannot be told", e);
        }
    }

    @Override
    public void copyTo(Path folder) {
        try (Connection connection = library.getConnection();
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new StoreException("the database cannot be copied to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public BackupFacts read(Path folder) {
        EmbeddedDataSource copy = new EmbeddedDataSource();
        copy.setDatabaseName(folder.resolve(Restore.DATABASE).toString());
        try {
            try (Connection connection = open(copy)) {
                return new BackupFacts(new TableScan(connection).allTables());
            } finally {
                LibraryDataSource.shutDown(copy.getDatabaseName());
            }
        } catch (SQLException e) {
            throw new StoreException("the copy in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Derby reads the size of the cache when it opens a database, and from nowhere but the properties of the process. */
    private static synchronized Connection open(EmbeddedDataSource copy) throws SQLException {
        String before = System.getProperty(PAGE_CACHE);
        System.setProperty(PAGE_CACHE, FEW_PAGES);
        try {
            return copy.getConnection();
        } finally {
            if (before == null) {
                System.clearProperty(PAGE_CACHE);
            } else {
                System.setProperty(PAGE_CACHE, before);
            }
        }
    }
}
