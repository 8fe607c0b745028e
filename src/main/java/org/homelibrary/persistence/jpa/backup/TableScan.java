package org.homelibrary.persistence.jpa.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.backup.Sha256;
import org.homelibrary.backup.TableFacts;

/**
 * Counts the rows of every table and adds up their SHA-256: a sum that is the same in whatever order they come, and another when
 * a value differs. One row is in memory at a time.
 */
final class TableScan {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final Connection connection;
    private final MessageDigest digest = Sha256.digest();

    TableScan(Connection connection) {
        this.connection = connection;
    }

    List<TableFacts> allTables() throws SQLException {
        List<TableFacts> facts = new ArrayList<>();
        for (String table : names()) {
            facts.add(table(table));
        }
        return facts;
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "APP", null, new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private TableFacts table(String table) throws SQLException {
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (rows.next()) {
                count++;
                sum = sum.add(row(rows)).mod(MODULUS);
            }
        }
        return new TableFacts(table, count, sum.toString(16));
    }

    private BigInteger row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            byte[] value = value(rows, column, columns.getColumnType(column));
            // the length first, so that no two rows of different values run together to the same bytes
            digest.update(ByteBuffer.allocate(4)
                    .putInt(value == null ? -1 : value.length)
                    .array());
            if (value != null) {
                digest.update(value);
            }
        }
        return new BigInteger(1, digest.digest());
    }

    private static byte[] value(ResultSet rows, int column, int type) throws SQLException {
        if (type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY) {
            return rows.getBytes(column);
        }
        String text = rows.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
