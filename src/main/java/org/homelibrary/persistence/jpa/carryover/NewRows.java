package org.homelibrary.persistence.jpa.carryover;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.jpa.jdbc.JdbcBatch;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;

/** Writes libraries into the tables of {@code V012} and {@code V014}. */
final class NewRows implements AutoCloseable {

    private final List<JdbcBatch> all = new ArrayList<>();
    private final JdbcBatch libraries;
    private final JdbcBatch members;
    private final JdbcBatch books;
    private final JdbcBatch terms;
    private final JdbcBatch readings;
    private final JdbcBatch shelfCounts;
    private final JdbcBatch readingCounts;

    /** How many books that are not deleted each user has, by status. */
    private final Map<UUID, Map<ReadingStatus, Integer>> counts = new HashMap<>();

    NewRows(Connection connection) throws SQLException {
        libraries = inserts(connection, "libraries", "id, name, created_at, version");
        members = inserts(connection, "members", "library_id, user_id, role, joined_at, chosen_at, version");
        books = inserts(
                connection,
                "library_books",
                "library_id, book_id, search_text, title_key, author_key, series_key, added_key, published_key, pages_key,"
                        + " shelf, possession, lookup_status, lookup_failure, lookup_attempts, next_lookup_at, isbn,"
                        + " printed_number, cover_id, pages, added_at, added_by, deleted_at, version, title, authors,"
                        + " series, publisher, published, language, genre, marks, declined_values, description");
        terms = inserts(connection, "book_terms", "library_id, book_id, term");
        readings = inserts(
                connection,
                "readings",
                "library_id, book_id, user_id, status, rating_halves, shelf, title_key, author_key, added_key,"
                        + " rating_key, finished_key, version");
        shelfCounts = inserts(connection, "shelf_counts", "library_id, home_count, wish_list_count, gone_count");
        readingCounts = inserts(
                connection,
                "reading_counts",
                "library_id, user_id, to_read_count, reading_count, read_count, abandoned_count");
    }

    private JdbcBatch inserts(Connection connection, String table, String columns) throws SQLException {
        JdbcBatch batch = JdbcBatch.inserts(connection, table, columns);
        all.add(batch);
        return batch;
    }

    void addLibrary(UUID userId, String name, Instant createdAt) throws SQLException {
        libraries.add(userId, name, createdAt, 0L);
        members.add(userId, userId, "OWNER", createdAt, createdAt, 0L);
        libraries.flush();
        members.flush();
        counts.put(userId, new EnumMap<>(ReadingStatus.class));
    }

    void addBook(LibraryBook book, Reading reading) throws SQLException {
        UUID libraryId = book.id().libraryId();
        UUID bookId = book.id().bookId();
        Optional<ShelfKeys> keys = book.isDeleted() ? Optional.empty() : Optional.of(ShelfKeys.of(book));
        addBook(book, keys);
        for (BookTerm term : BookTerm.of(book)) {
            terms.add(libraryId, bookId, StoredValues.term(term));
        }
        Optional<ReadingKeys> readingKeys = keys.map(there -> ReadingKeys.of(Optional.of(reading), there));
        readings.add(
                libraryId,
                bookId,
                reading.id().userId(),
                reading.status().name(),
                reading.rating() == null ? null : reading.rating().halves(),
                keys.map(there -> book.holding().possession().shelf().name()).orElse(null),
                keys.map(ShelfKeys::title).orElse(null),
                keys.map(ShelfKeys::author).orElse(null),
                keys.map(ShelfKeys::added).orElse(null),
                readingKeys.map(ReadingKeys::rating).orElse(null),
                readingKeys.map(ReadingKeys::finished).orElse(null),
                0L);
        if (!book.isDeleted()) {
            counts.get(libraryId).merge(reading.status(), 1, Integer::sum);
        }
    }

    private void addBook(LibraryBook book, Optional<ShelfKeys> keys) throws SQLException {
        BookDetails details = book.details();
        LookupState lookup = book.lookup();
        Holding holding = book.holding();
        books.add(
                book.id().libraryId(),
                book.id().bookId(),
                keys.map(ShelfKeys::search).orElse(null),
                keys.map(ShelfKeys::title).orElse(null),
                keys.map(ShelfKeys::author).orElse(null),
                keys.map(ShelfKeys::series).orElse(null),
                keys.map(ShelfKeys::added).orElse(null),
                keys.map(ShelfKeys::published).orElse(null),
                keys.map(ShelfKeys::pages).orElse(null),
                holding.possession().shelf().name(),
                holding.possession().name(),
                lookup.status().name(),
                lookup.failure() == null ? null : lookup.failure().name(),
                lookup.attempts(),
                lookup.nextAt(),
                book.number().hasIsbn() ? book.number().isbn().value() : null,
                book.number().printed() == null ? null : book.number().printed().value(),
                details.coverId(),
                details.pages(),
                holding.addedAt(),
                holding.addedBy(),
                holding.deletedAt(),
                0L,
                details.title(),
                details.text(BookField.AUTHORS),
                details.text(BookField.SERIES),
                details.publisher(),
                details.published(),
                details.language(),
                details.genre(),
                book.marks().text(),
                book.offers().declinedText(),
                details.description());
    }

    void addCounts() throws SQLException {
        for (Map.Entry<UUID, Map<ReadingStatus, Integer>> user : counts.entrySet()) {
            Map<ReadingStatus, Integer> found = user.getValue();
            int books = found.values().stream().mapToInt(Integer::intValue).sum();
            shelfCounts.add(user.getKey(), books, 0, 0);
            readingCounts.add(
                    user.getKey(),
                    user.getKey(),
                    found.getOrDefault(ReadingStatus.TO_READ, 0),
                    found.getOrDefault(ReadingStatus.READING, 0),
                    found.getOrDefault(ReadingStatus.READ, 0),
                    found.getOrDefault(ReadingStatus.ABANDONED, 0));
        }
        for (JdbcBatch batch : all) {
            batch.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        for (JdbcBatch batch : all) {
            batch.close();
        }
    }
}
