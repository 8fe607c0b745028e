package org.homelibrary.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Connections to the embedded database in the {@link DataDirectory}. The directory is looked up at the first
 * connection, so that making the pool opens nothing.
 */
public class LibraryDataSource extends EmbeddedDataSource {

    private static final long serialVersionUID = 1L;

    /** For the server's pool, see {@link LibraryDataSourceDefinition}. */
    public LibraryDataSource() {}

    LibraryDataSource(DataDirectory directory) {
        setDatabaseName(directory.database().toString());
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (getDatabaseName() == null || getDatabaseName().isEmpty()) {
            setDatabaseName(DataDirectory.configured().database().toString());
        }
        return super.getConnection();
    }

    /** The server passes a user and a password, both empty; an embedded database without users has no use for them. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Closes a database of this process. */
    public static void shutDown(String database) throws SQLException {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(database);
        dataSource.setShutdownDatabase("shutdown");
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
