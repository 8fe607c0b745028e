package org.homelibrary.persistence.jpa.renewal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.BookNumber;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.book.SourcedDetails;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.jpa.jdbc.JdbcBatch;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;

/** The sort and search keys of books, and those that their readings repeat. Writes what is other than stored. */
final class RenewedKeys implements AutoCloseable {

    private static final String BOOK = " WHERE library_id = ? AND book_id = ?";

    private final PreparedStatement copies;
    private final PreparedStatement readings;
    private final JdbcBatch books;
    private final JdbcBatch readingKeys;

    RenewedKeys(Connection connection) throws SQLException {
        copies = connection.prepareStatement("SELECT id, location FROM copies" + BOOK + " ORDER BY position");
        readings = connection.prepareStatement(
                "SELECT user_id, rating_halves, title_key, author_key, added_key, rating_key,"
                        + " finished_key, (SELECT MAX(b.ended_on) FROM book_reads b WHERE b.library_id = r.library_id"
                        + " AND b.user_id = r.user_id AND b.book_id = r.book_id AND b.finished) AS last_finished FROM readings r"
                        + BOOK);
        books = new JdbcBatch(
                connection,
                "UPDATE library_books SET title_key = ?, author_key = ?, series_key = ?, added_key = ?,"
                        + " published_key = ?, pages_key = ?, search_text = ?" + BOOK);
        readingKeys = new JdbcBatch(
                connection,
                "UPDATE readings SET title_key = ?, author_key = ?, added_key = ?, rating_key = ?, finished_key = ?"
                        + BOOK + " AND user_id = ?");
    }

    /** Reads what keys and terms are computed from, and no more. */
    LibraryBook read(ResultSet row) throws SQLException {
        LibraryBookId id = new LibraryBookId(
                StoredValues.id(row.getBytes("library_id")), StoredValues.id(row.getBytes("book_id")));
        String isbn = row.getString("isbn");
        String printed = row.getString("printed_number");
        Map<BookField, Object> details = new EnumMap<>(BookField.class);
        for (BookField field : EnumSet.complementOf(EnumSet.of(BookField.COVER, BookField.DESCRIPTION))) {
            String text = row.getString(field.name());
            if (text != null) {
                details.put(field, field.parse(text));
            }
        }
        return new LibraryBook(
                id,
                new BookNumber(
                        isbn == null ? null : new Isbn(isbn), printed == null ? null : new PrintedNumber(printed)),
                SourcedDetails.NONE.with(new BookDetails(details)),
                LookupState.NOT_APPLICABLE,
                new Holding(
                        Possession.valueOf(row.getString("possession")),
                        null,
                        copies(id),
                        null,
                        time(row, "added_at"),
                        time(row, "deleted_at")),
                1);
    }

    private List<Copy> copies(LibraryBookId book) throws SQLException {
        JdbcBatch.bind(copies, book.libraryId(), book.bookId());
        List<Copy> found = new ArrayList<>();
        try (ResultSet rows = copies.executeQuery()) {
            while (rows.next()) {
                Optional<Location> location = Location.parse(rows.getString("location"));
                if (location.isPresent()) {
                    found.add(Copy.at(location.get(), StoredValues.id(rows.getBytes("id"))));
                }
            }
        }
        return found;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column, StoredValues.utc());
        return time == null ? null : time.toInstant();
    }

    /** @return whether the book had other keys */
    boolean renew(LibraryBook book, ResultSet row) throws SQLException {
        ShelfKeys keys = ShelfKeys.of(book);
        renewReadings(book.id(), keys);
        boolean isStored = keys.title().equals(row.getString("title_key"))
                && keys.author().equals(row.getString("author_key"))
                && keys.series().equals(row.getString("series_key"))
                && keys.added().equals(row.getString("added_key"))
                && keys.published().equals(row.getString("published_key"))
                && keys.pages().equals(row.getString("pages_key"))
                && keys.search().equals(row.getString("search_text"));
        if (!isStored) {
            books.add(
                    keys.title(),
                    keys.author(),
                    keys.series(),
                    keys.added(),
                    keys.published(),
                    keys.pages(),
                    keys.search(),
                    book.id().libraryId(),
                    book.id().bookId());
        }
        return !isStored;
    }

    private void renewReadings(LibraryBookId book, ShelfKeys keys) throws SQLException {
        JdbcBatch.bind(readings, book.libraryId(), book.bookId());
        try (ResultSet row = readings.executeQuery()) {
            while (row.next()) {
                Reading reading = reading(book, row);
                ReadingKeys own = ReadingKeys.of(Optional.of(reading), keys);
                if (!(keys.title().equals(row.getString("title_key"))
                        && keys.author().equals(row.getString("author_key"))
                        && keys.added().equals(row.getString("added_key"))
                        && own.rating().equals(row.getString("rating_key"))
                        && own.finished().equals(row.getString("finished_key")))) {
                    readingKeys.add(
                            keys.title(),
                            keys.author(),
                            keys.added(),
                            own.rating(),
                            own.finished(),
                            book.libraryId(),
                            book.bookId(),
                            reading.id().userId());
                }
            }
        }
    }

    private static Reading reading(LibraryBookId book, ResultSet row) throws SQLException {
        Reading reading = Reading.none(ReadingId.of(book, StoredValues.id(row.getBytes("user_id"))));
        int halves = row.getInt("rating_halves");
        Reading rated = row.wasNull() ? reading : reading.rated(new Rating(halves));
        java.sql.Date finished = row.getDate("last_finished");
        return finished == null
                ? rated
                : rated.withReads(List.of(new BookRead(null, finished.toLocalDate(), true, null)));
    }

    void flush() throws SQLException {
        books.flush();
        readingKeys.flush();
    }

    @Override
    public void close() throws SQLException {
        copies.close();
        readings.close();
        books.close();
        readingKeys.close();
    }
}
