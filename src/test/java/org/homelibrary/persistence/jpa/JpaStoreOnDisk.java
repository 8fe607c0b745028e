package org.homelibrary.persistence.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A store in a folder, opened as the application opens it. Its one thread keeps one connection, as a pool would. */
public final class JpaStoreOnDisk implements AutoCloseable {

    private final DerbyDatabase database;
    private final JpaStore store;

    public JpaStoreOnDisk(Path folder) throws SQLException {
        DataDirectory directory = new DataDirectory(folder);
        database = new DerbyDatabase(directory);
        database.open();
        Connection kept = kept(new LibraryDataSource(directory).getConnection());
        store = new JpaStore(
                new LibraryDataSource(directory) {
                    @Override
                    public Connection getConnection() {
                        return kept;
                    }
                },
                new LibraryDatabase(database));
    }

    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                JpaStoreOnDisk.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public JpaStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
