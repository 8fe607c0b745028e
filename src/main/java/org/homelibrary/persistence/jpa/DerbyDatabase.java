package org.homelibrary.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.homelibrary.backup.FileTree;
import org.homelibrary.persistence.StoreException;

/**
 * The Derby database in a data directory. Durability is Derby's default: a commit is on the disk when it returns.
 *
 * <p>SQL states are those of Derby's reference manual: XSDB6 another process has it open, XJ015 and 08006 a shutdown that
 * worked, 25502 a change where only reading is allowed.
 */
final class DerbyDatabase implements AutoCloseable {

    /**
     * Read by Derby when it starts; what the owner set on the command line stays. Timeouts are in seconds, the page cache
     * in pages of 4 KiB (indexes) or 32 (the rest): with too few, each that is read anew is garbage in the old generation
     * soon. The statements are all combinations of order, direction and filters, and other ones.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "derby.locks.deadlockTimeout", "2",
            "derby.locks.waitTimeout", "10",
            "derby.locks.escalationThreshold", "100000",
            "derby.storage.pageCacheSize", "4000",
            "derby.language.statementCacheSize", "300");

    private static final Logger LOG = Logger.getLogger(DerbyDatabase.class.getName());

    /** As Linux, its quotas, BSD and Windows say it. */
    private static final Pattern FULL =
            Pattern.compile("No space left|quota exceeded|not enough space on the disk", Pattern.CASE_INSENSITIVE);

    /** A change in a database, or by a connection, that is for reading only. */
    private static final String READ_ONLY_STATE = "25502";

    private final DataDirectory directory;

    DerbyDatabase(DataDirectory directory) {
        this.directory = directory;
    }

    /** @throws StoreException with one sentence for the owner: what is wrong in which directory, and what to do */
    void open() {
        directory.prepare();
        configure();
        System.getProperties()
                .putIfAbsent("derby.stream.error.file", directory.databaseLog().toString());
        try {
            if (!Files.exists(directory.database())) {
                directory.requireNoHalfRestore();
                create();
            }
            DatabaseMigration.migrate(new LibraryDataSource(directory));
            endClaims();
        } catch (FlywayValidateException e) {
            throw new StoreException(
                    "The library in " + directory.path()
                            + " was made by another, probably newer version of Home Library:"
                            + " start that version, or name another directory in library.data.dir.",
                    e);
        } catch (FlywayException | SQLException | IOException e) {
            throw failure(e);
        }
    }

    /** Only this process has the database: whoever was looking a book up before has been stopped, or killed. */
    private void endClaims() {
        try (Connection connection = new LibraryDataSource(directory).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE book_lookups SET claimed_by = NULL, claimed_until = NULL"
                    + " WHERE claimed_until IS NOT NULL");
        } catch (SQLException e) {
            // on a full disk, for instance; they end by themselves, only later
            LOG.log(Level.WARNING, "claims of an earlier process stay for now: {0}", e.getMessage());
        }
    }

    /** To be called before the first connection to any database. */
    static void configure() {
        SETTINGS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    /** Made aside and then renamed, so that a database that is there is always whole. */
    private void create() throws SQLException, IOException {
        Path unfinished = directory.path().resolve("derby.unfinished");
        new FileTree(unfinished).delete();
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(unfinished.toString());
        dataSource.setCreateDatabase("create");
        dataSource.getConnection().close();
        LibraryDataSource.shutDown(unfinished.toString());
        Files.move(unfinished, directory.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private StoreException failure(Exception error) {
        String texts = texts(error);
        if (texts.contains("XSDB6")) {
            return new StoreException(
                    "The library in " + directory.path()
                            + " is open in another process: stop that one, or name another directory in library.data.dir.",
                    error);
        }
        if (FULL.matcher(texts).find()) {
            return directory.full(error);
        }
        return new StoreException(
                "The library in " + directory.path() + " cannot be opened (" + error.getMessage()
                        + "): see derby.log there, or restore the directory from a backup.",
                error);
    }

    /**
     * Refuses a write that the disk has no room for, before the database closes in the middle of it.
     *
     * @throws StoreException when nothing can be written
     */
    void requireWritable() {
        directory.trouble(null).ifPresent(trouble -> {
            throw trouble;
        });
    }

    /** Returns in the words of the ports why the database did not do what it was asked. */
    StoreException explain(Throwable error) {
        String texts = texts(error);
        if (FULL.matcher(texts).find()) {
            return directory.full(error);
        }
        Optional<StoreException> trouble = directory.trouble(error);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (texts.contains(READ_ONLY_STATE)) {
            // not opened again here: that would take the connection from under this transaction. The next probe does
            // it.
            return new StoreException(
                    StoreException.Reason.BUSY, "the database is open for reading only, and soon opened again", error);
        }
        return new StoreException("the library's database did not do what it was asked", error);
    }

    /**
     * Closes the database and opens it again, when it is open for reading only: so Derby opens one whose lock file it
     * cannot write, and stays with it. Whoever reads at this moment has to ask again.
     *
     * @throws StoreException when it is read-only still
     */
    synchronized void reopenIfReadOnly() {
        try {
            if (!isReadOnly()) {
                return;
            }
            LOG.warning("the database is open for reading only: opening it again");
            LibraryDataSource.shutDown(directory.database().toString());
            if (isReadOnly()) {
                throw new StoreException(
                        StoreException.Reason.READ_ONLY, "the database can be opened for reading only", null);
            }
        } catch (SQLException e) {
            throw new StoreException("the database cannot be opened", e);
        }
    }

    private boolean isReadOnly() throws SQLException {
        try (Connection connection = new LibraryDataSource(directory).getConnection()) {
            return connection.isReadOnly();
        }
    }

    private static String texts(Throwable error) {
        StringBuilder texts = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            texts.append(cause.getMessage()).append('\n');
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    texts.append(next.getSQLState()).append(next.getMessage()).append('\n');
                }
            }
        }
        return texts.toString();
    }

    /** Without it, the database could not be opened again in this process. */
    @Override
    public void close() {
        try {
            LibraryDataSource.shutDown(directory.database().toString());
        } catch (SQLException e) {
            throw new StoreException("The library in " + directory.path() + " was not closed properly.", e);
        }
    }
}
