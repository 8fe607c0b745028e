package org.homelibrary.persistence.jpa.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.type.descriptor.java.UUIDJavaType;

/** Runs one statement many times, some hundred at once. {@link #flush} runs the rest. */
final class JdbcBatch implements AutoCloseable {

    private static final int SIZE = 500;

    private final PreparedStatement statement;
    private int waiting;

    JdbcBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    /** @param values ids, texts or numbers, in the order of the parameters */
    void add(Object... values) throws SQLException {
        bind(statement, values);
        statement.addBatch();
        if (++waiting == SIZE) {
            flush();
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof UUID id) {
                statement.setBytes(i + 1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
