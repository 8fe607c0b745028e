package org.homelibrary.persistence.jpa.carryover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.type.descriptor.java.UUIDJavaType;

/** Inserts rows into one table in batches. */
final class Inserts implements AutoCloseable {

    private static final int BATCH = 200;

    private final PreparedStatement statement;
    private final int[] types;
    private int waiting;

    Inserts(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        statement = connection.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (?" + ", ?".repeat(count - 1) + ")");
        types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = statement.getParameterMetaData().getParameterType(i + 1);
        }
    }

    /** @param values ids, texts, numbers, times or null, in the order of the columns */
    void add(Object... values) throws SQLException {
        if (values.length != types.length) {
            throw new IllegalArgumentException(values.length + " values for " + types.length + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            bind(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void bind(int position, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, types[position - 1]);
        } else if (value instanceof UUID id) {
            statement.setBytes(position, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
        } else if (value instanceof Instant time) {
            statement.setTimestamp(position, Timestamp.from(time), OldRow.utc());
        } else {
            statement.setObject(position, value);
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
