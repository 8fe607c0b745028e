package org.homelibrary.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.BookKeys;

/**
 * Renews the keys by which books are sorted and found, whenever this program makes others than the one that stored them.
 *
 * <p>A repeatable migration: Flyway runs it after all scripts, in one transaction, when its checksum is not the one of
 * its last run. Rows are read one at a time, so that it takes no more memory in a large library.
 */
final class KeyRenewal implements JavaMigration {

    private static final Logger LOG = Logger.getLogger(KeyRenewal.class.getName());
    private static final int BATCH = 500;

    private static final String BOOKS = """
            SELECT user_id, book_id, COALESCE(isbn, printed_number) AS isbn, title, author, genre, language, added_at, rating_halves,
                   title_key, author_key, added_key, rating_key, search_text
            FROM user_books WHERE deleted_at IS NULL""";

    private static final String RENEWAL = """
            UPDATE user_books SET title_key = ?, author_key = ?, added_key = ?, rating_key = ?, search_text = ?
            WHERE user_id = ? AND book_id = ?""";

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "sort and search keys";
    }

    @Override
    public Integer getChecksum() {
        return BookKeys.VERSION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int renewed = 0;
        try (PreparedStatement books = connection.prepareStatement(BOOKS);
                ResultSet book = books.executeQuery();
                PreparedStatement renewal = connection.prepareStatement(RENEWAL)) {
            while (book.next()) {
                BookKeys keys = keys(book);
                if (!isStored(keys, book)) {
                    bind(renewal, keys, book);
                    renewal.addBatch();
                    if (++renewed % BATCH == 0) {
                        renewal.executeBatch();
                    }
                }
            }
            renewal.executeBatch();
        }
        if (renewed > 0) {
            LOG.log(Level.INFO, "renewed the sort and search keys of {0} books", renewed);
        }
    }

    private static BookKeys keys(ResultSet book) throws SQLException {
        Timestamp added = book.getTimestamp("added_at", Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        int halves = book.getInt("rating_halves");
        Integer rating = book.wasNull() ? null : halves;
        return BookKeys.of(new BookKeys.Source(
                UUIDJavaType.ToBytesTransformer.INSTANCE.parse(book.getBytes("book_id")),
                book.getString("isbn"),
                book.getString("title"),
                book.getString("author"),
                book.getString("genre"),
                book.getString("language"),
                added.toInstant(),
                rating));
    }

    private static boolean isStored(BookKeys keys, ResultSet book) throws SQLException {
        return keys.title().equals(book.getString("title_key"))
                && keys.author().equals(book.getString("author_key"))
                && keys.added().equals(book.getString("added_key"))
                && keys.rating().equals(book.getString("rating_key"))
                && keys.search().equals(book.getString("search_text"));
    }

    private static void bind(PreparedStatement renewal, BookKeys keys, ResultSet book) throws SQLException {
        renewal.setString(1, keys.title());
        renewal.setString(2, keys.author());
        renewal.setString(3, keys.added());
        renewal.setString(4, keys.rating());
        renewal.setString(5, keys.search());
        renewal.setBytes(6, book.getBytes("user_id"));
        renewal.setBytes(7, book.getBytes("book_id"));
    }
}
