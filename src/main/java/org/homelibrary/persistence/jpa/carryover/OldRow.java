package org.homelibrary.persistence.jpa.carryover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;

/** The row that a query is at; each value may be null. */
record OldRow(ResultSet values) {

    /** Returns null for an empty text. */
    String text(String column) throws SQLException {
        String text = values.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }

    Integer number(String column) throws SQLException {
        int number = values.getInt(column);
        return values.wasNull() ? null : number;
    }

    UUID id(String column) throws SQLException {
        byte[] bytes = values.getBytes(column);
        return bytes == null ? null : UUIDJavaType.ToBytesTransformer.INSTANCE.parse(bytes);
    }

    Instant time(String column) throws SQLException {
        Timestamp time = values.getTimestamp(column, StoredValues.utc());
        return time == null ? null : time.toInstant();
    }
}
