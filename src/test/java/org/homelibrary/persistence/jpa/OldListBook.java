package org.homelibrary.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;

/**
 * A row of the table in which each reader had a list, read without any class of the product that reads it.
 *
 * @param texts by column, without what is empty
 * @param edited names of the fields that the reader edited
 */
record OldListBook(
        UUID bookId,
        Map<String, String> texts,
        UUID coverId,
        Integer pages,
        Set<String> edited,
        Set<String> provisional,
        Origins origins,
        ReadingStatus status,
        Integer ratingHalves,
        LookupState lookup,
        Instant addedAt,
        Instant deletedAt) {

    private static final List<String> TEXTS = List.of(
            "isbn",
            "printed_number",
            "title",
            "author",
            "genre",
            "description",
            "language",
            "publisher",
            "published_date",
            "series_name",
            "series_position",
            "declined_words");

    /** Returns the books of a reader in the order of their ids' texts. */
    static List<OldListBook> of(DataSource dataSource, UUID userId) throws SQLException {
        List<OldListBook> books = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT * FROM user_books WHERE user_id = ?")) {
            select.setBytes(1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform(userId));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    books.add(read(rows));
                }
            }
        }
        books.sort(Comparator.comparing(book -> book.bookId.toString()));
        return books;
    }

    private static OldListBook read(ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (String column : TEXTS) {
            String text = row.getString(column);
            if (text != null && !text.isEmpty()) {
                texts.put(column, text);
            }
        }
        String failure = row.getString("lookup_failure");
        return new OldListBook(
                id(row, "book_id"),
                texts,
                id(row, "cover_id"),
                number(row, "pages"),
                names(row.getString("edited_fields")),
                names(row.getString("provisional_fields")),
                Origins.parse(row.getString("origins")),
                ReadingStatus.valueOf(row.getString("status")),
                number(row, "rating_halves"),
                new LookupState(
                        SyncStatus.valueOf(row.getString("sync_status")),
                        failure == null ? null : LookupFailure.valueOf(failure),
                        row.getInt("lookup_attempts"),
                        time(row, "next_lookup_at")),
                time(row, "added_at"),
                time(row, "deleted_at"));
    }

    /** Null when there is none. */
    String text(String column) {
        return texts.get(column);
    }

    Series series() {
        return text("series_name") == null ? null : new Series(text("series_name"), text("series_position"));
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    private static Set<String> names(String text) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).collect(Collectors.toSet());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : UUIDJavaType.ToBytesTransformer.INSTANCE.parse(bytes);
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        return time == null ? null : time.toInstant();
    }
}
