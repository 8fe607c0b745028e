package org.homelibrary.persistence.jpa.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.type.descriptor.java.UUIDJavaType;

/** Runs one statement many times, some hundred at once. {@link #flush} runs the rest. */
public final class JdbcBatch implements AutoCloseable {

    private static final int SIZE = 500;

    private final PreparedStatement statement;
    private final int parameters;
    private int waiting;

    public JdbcBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
        this.parameters = statement.getParameterMetaData().getParameterCount();
    }

    /** @param columns separated by commas */
    public static JdbcBatch inserts(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        return new JdbcBatch(
                connection, "INSERT INTO " + table + " (" + columns + ") VALUES (?" + ", ?".repeat(count - 1) + ")");
    }

    /** @param values ids, texts, numbers, times or null, one a parameter and in their order */
    public void add(Object... values) throws SQLException {
        if (values.length != parameters) {
            throw new IllegalArgumentException(values.length + " values for " + parameters + " parameters");
        }
        bind(statement, values);
        statement.addBatch();
        if (++waiting == SIZE) {
            flush();
        }
    }

    /** Sets the parameters of a statement, as {@link #add} does. */
    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof UUID id) {
                statement.setBytes(i + 1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
            } else if (value instanceof Instant time) {
                statement.setTimestamp(i + 1, Timestamp.from(time), StoredValues.utc());
            } else {
                // Derby takes the parameter's own type for null
                statement.setObject(i + 1, value);
            }
        }
    }

    public void flush() throws SQLException {
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
