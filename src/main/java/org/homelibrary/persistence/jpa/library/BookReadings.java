package org.homelibrary.persistence.jpa.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.jpa.library.sql.CountTables;

/**
 * Readings, and the columns in which they repeat their book's keys. A change of the book renews those columns only, not the
 * readings' versions.
 */
final class BookReadings {

    private final Entities entities;
    private final CountTables counts;

    BookReadings(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
    }

    /**
     * Takes a shared lock on a book until the end of the transaction.
     *
     * @return its place, or empty when there is no such book or it is deleted
     */
    Optional<ShelfPlace> hold(LibraryBookId book) {
        return entities.selectRow("""
                        SELECT shelf, title_key, author_key, series_key, added_key, published_key, pages_key
                        FROM library_books --DERBY-PROPERTIES constraint=LIBRARY_BOOKS_PK
                        WHERE library_id = ?1 AND book_id = ?2 AND deleted_at IS NULL WITH RS""", book.libraryId(), book.bookId())
                .map(row -> new ShelfPlace(
                        Shelf.valueOf((String) row[0]),
                        new ShelfKeys(
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6],
                                "")));
    }

    /** In the order of their readers. */
    List<Reading> find(LibraryBookId book) {
        return select("""
                SELECT library_id, user_id, book_id FROM readings --DERBY-PROPERTIES constraint=READINGS_PK
                WHERE library_id = ?1 AND book_id = ?2""", List.of(book.libraryId(), book.bookId()));
    }

    /** In the order of their books. */
    List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
        return select("""
                SELECT library_id, user_id, book_id FROM readings --DERBY-PROPERTIES index=READINGS_OF_READER
                WHERE library_id = ?1 AND user_id = ?2 AND book_id > ?3
                ORDER BY book_id FETCH FIRST ?4 ROWS ONLY""", List.of(libraryId, userId, Keys.after(afterBookId), limit));
    }

    private List<Reading> select(String sql, List<?> parameters) {
        return entities.findSelected(ReadingRow.class, ReadingRow.Key::of, sql, parameters).stream()
                .map(ReadingRow::reading)
                .toList();
    }

    /** Updates the readings of a book after a change of it. The transaction has locked the book's row. */
    void renew(LibraryBook before, LibraryBook after) {
        Optional<ShelfPlace> place = ShelfPlace.of(after);
        if (place.equals(ShelfPlace.of(before))) {
            return;
        }
        for (Reading reading : find(after.id())) {
            move(reading.id(), counted(before, reading), counted(after, reading));
            place.ifPresent(there -> write(reading, there));
        }
        if (place.isEmpty()) {
            entities.executeNative(
                    "UPDATE readings SET shelf = NULL, title_key = NULL, author_key = NULL, added_key = NULL,"
                            + " rating_key = NULL, finished_key = NULL WHERE library_id = ?1 AND book_id = ?2",
                    after.id().libraryId(),
                    after.id().bookId());
        }
    }

    private void write(Reading reading, ShelfPlace place) {
        ReadingKeys keys = ReadingKeys.of(Optional.of(reading), place.keys());
        entities.executeNative(
                "UPDATE readings SET shelf = ?1, title_key = ?2, author_key = ?3, added_key = ?4, rating_key = ?5,"
                        + " finished_key = ?6 WHERE library_id = ?7 AND book_id = ?8 AND user_id = ?9",
                place.shelf().name(),
                place.keys().title(),
                place.keys().author(),
                place.keys().added(),
                keys.rating(),
                keys.finished(),
                reading.id().libraryId(),
                reading.id().bookId(),
                reading.id().userId());
    }

    /** Stores a new reading. The transaction has locked the book's row. */
    Reading add(Reading reading, LibraryBook book) {
        move(reading.id(), null, counted(book, reading));
        return insert(reading, ShelfPlace.of(book));
    }

    Reading insert(Reading reading, Optional<ShelfPlace> place) {
        return entities.insert(new ReadingRow(reading.withVersion(1), place)).reading();
    }

    /** Removes all readings of a book whose row is gone already. */
    void purge(LibraryBook book) {
        find(book.id()).forEach(reading -> move(reading.id(), counted(book, reading), null));
        for (String table : List.of("book_reads", "readings")) {
            entities.executeNative(
                    "DELETE FROM " + table + " WHERE library_id = ?1 AND book_id = ?2",
                    book.id().libraryId(),
                    book.id().bookId());
        }
    }

    void move(ReadingId id, ReadingStatus from, ReadingStatus to) {
        counts.move(id.libraryId(), id.userId(), from, to);
    }

    /** The status under which a reading counts, or null when it does not. */
    private static ReadingStatus counted(LibraryBook book, Reading reading) {
        return book.isDeleted() ? null : reading.status();
    }
}
