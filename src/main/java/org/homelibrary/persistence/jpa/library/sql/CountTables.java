package org.homelibrary.persistence.jpa.library.sql;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.persistence.jpa.Entities;

/**
 * Tables {@code shelf_counts}, with one row per library, and {@code reading_counts}, with one row per reader in it. Deleted
 * books are not counted.
 *
 * <p>A change of a count locks its row until the end of the transaction.
 */
public final class CountTables {

    private final Entities entities;

    public CountTables(Entities entities) {
        this.entities = entities;
    }

    public void create(UUID libraryId) {
        entities.executeNative(
                "INSERT INTO shelf_counts (library_id, home_count, wish_list_count, gone_count) VALUES (?1, 0, 0, 0)",
                libraryId);
    }

    public ShelfCounts find(UUID libraryId, UUID readerId) {
        Map<Shelf, Integer> shelves = new EnumMap<>(Shelf.class);
        entities.selectRow(
                        "SELECT home_count, wish_list_count, gone_count FROM shelf_counts WHERE library_id = ?1",
                        libraryId)
                .ifPresent(row -> {
                    shelves.put(Shelf.HOME, number(row[0]));
                    shelves.put(Shelf.WISH_LIST, number(row[1]));
                    shelves.put(Shelf.GONE, number(row[2]));
                });
        Map<ReadingStatus, Integer> statuses = new EnumMap<>(ReadingStatus.class);
        entities.selectRow(
                        "SELECT to_read_count, reading_count, read_count, abandoned_count"
                                + " FROM reading_counts WHERE library_id = ?1 AND user_id = ?2",
                        libraryId,
                        readerId)
                .ifPresent(row -> {
                    statuses.put(ReadingStatus.TO_READ, number(row[0]));
                    statuses.put(ReadingStatus.READING, number(row[1]));
                    statuses.put(ReadingStatus.READ, number(row[2]));
                    statuses.put(ReadingStatus.ABANDONED, number(row[3]));
                });
        return new ShelfCounts(shelves, statuses);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** Locks the counts of a library's shelves. */
    public void lockShelves(UUID libraryId) {
        entities.executeNative("UPDATE shelf_counts SET home_count = home_count WHERE library_id = ?1", libraryId);
    }

    /** Moves one book; a shelf is null where the book does not count. */
    public void move(UUID libraryId, Shelf from, Shelf to) {
        if (from != to) {
            entities.executeNative("UPDATE shelf_counts SET " + steps(from, to) + " WHERE library_id = ?1", libraryId);
        }
    }

    /** Locks the counts of a reader. */
    public void lockReader(UUID libraryId, UUID userId) {
        entities.executeNative(
                "UPDATE reading_counts SET read_count = read_count WHERE library_id = ?1 AND user_id = ?2",
                libraryId,
                userId);
    }

    /** Moves one book of a reader; a status is null where the book does not count. */
    public void move(UUID libraryId, UUID userId, ReadingStatus from, ReadingStatus to) {
        if (from == to || change(libraryId, userId, from, to)) {
            return;
        }
        entities.insertIfAbsent(
                "INSERT INTO reading_counts"
                        + " (library_id, user_id, to_read_count, reading_count, read_count, abandoned_count)"
                        + " VALUES (?, ?, 0, 0, 0, 0)",
                libraryId,
                userId);
        change(libraryId, userId, from, to);
    }

    private boolean change(UUID libraryId, UUID userId, ReadingStatus from, ReadingStatus to) {
        return entities.executeNative(
                        "UPDATE reading_counts SET " + steps(from, to) + " WHERE library_id = ?1 AND user_id = ?2",
                        libraryId,
                        userId)
                > 0;
    }

    private static String steps(Enum<?> from, Enum<?> to) {
        if (from == null || to == null) {
            return from == null ? step(to, "+") : step(from, "-");
        }
        return step(from, "-") + ", " + step(to, "+");
    }

    private static String step(Enum<?> counted, String sign) {
        String column = counted.name().toLowerCase(Locale.ROOT) + "_count";
        return column + " = " + column + " " + sign + " 1";
    }

    public void delete(UUID libraryId) {
        entities.executeNative("DELETE FROM shelf_counts WHERE library_id = ?1", libraryId);
        entities.executeNative("DELETE FROM reading_counts WHERE library_id = ?1", libraryId);
    }

    public void delete(UUID libraryId, UUID userId) {
        entities.executeNative("DELETE FROM reading_counts WHERE library_id = ?1 AND user_id = ?2", libraryId, userId);
    }
}
