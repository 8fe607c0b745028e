package org.homelibrary.persistence.jpa.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.persistence.jpa.library.sql.Sql;

/**
 * What Derby really did for a statement, by its own statistics.
 *
 * @param keys values of {@code list_key}, in order
 */
record QueryPlan(String text, List<String> keys) {

    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    static QueryPlan of(Connection connection, Sql sql) throws SQLException {
        connection.setAutoCommit(false);
        List<String> keys = new ArrayList<>();
        try (Statement settings = connection.createStatement()) {
            settings.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            try (PreparedStatement select =
                    connection.prepareStatement(sql.text().replaceAll("\\?[0-9]+", "?"))) {
                bind(select, sql.parameters());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        keys.add(rows.getString("list_key"));
                    }
                }
            }
            settings.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            try (ResultSet plan = settings.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                plan.next();
                return new QueryPlan(plan.getString(1), keys);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void bind(PreparedStatement select, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof UUID id) {
                select.setBytes(i + 1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(id));
            } else {
                select.setObject(i + 1, parameters.get(i));
            }
        }
    }

    /** Rows of tables and indexes that were looked at, of all tables together. */
    int visited() {
        return VISITED.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}
