package org.homelibrary.persistence.jpa;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.persistence.ConflictException;

/**
 * Table {@code library_counts}: the number of visible books of each status, one row a user.
 *
 * <p>Whoever changes a count holds its row until the end of the transaction: it is the lock of a library.
 */
final class LibraryCountsTable {

    private final Entities entities;

    LibraryCountsTable(Entities entities) {
        this.entities = entities;
    }

    LibraryCounts find(UUID userId) {
        return entities.selectRow(
                        "SELECT to_read_count, reading_count, read_count, abandoned_count"
                                + " FROM library_counts WHERE user_id = ?1",
                        userId)
                .map(LibraryCountsTable::counts)
                .orElse(LibraryCounts.EMPTY);
    }

    private static LibraryCounts counts(Object[] row) {
        Map<ReadingStatus, Integer> byStatus = new EnumMap<>(ReadingStatus.class);
        byStatus.put(ReadingStatus.TO_READ, ((Number) row[0]).intValue());
        byStatus.put(ReadingStatus.READING, ((Number) row[1]).intValue());
        byStatus.put(ReadingStatus.READ, ((Number) row[2]).intValue());
        byStatus.put(ReadingStatus.ABANDONED, ((Number) row[3]).intValue());
        return new LibraryCounts(byStatus);
    }

    /** Holds the counts of a user still until the end of the transaction. */
    void lock(UUID userId) {
        change(userId, null, null);
    }

    /**
     * Moves one book.
     *
     * @param from the status under which it was counted, or null when it was not
     * @param to the status under which it counts from now on, or null when it does not
     * @throws ConflictException when there is no such account
     */
    void move(UUID userId, ReadingStatus from, ReadingStatus to) {
        if (from != to && !change(userId, from, to)) {
            entities.insertIfAbsent(
                    "INSERT INTO library_counts"
                            + " (user_id, to_read_count, reading_count, read_count, abandoned_count)"
                            + " VALUES (?, 0, 0, 0, 0)",
                    userId);
            change(userId, from, to);
        }
    }

    private boolean change(UUID userId, ReadingStatus from, ReadingStatus to) {
        return entities.executeNative(
                        "UPDATE library_counts SET to_read_count = to_read_count + ?1,"
                                + " reading_count = reading_count + ?2, read_count = read_count + ?3,"
                                + " abandoned_count = abandoned_count + ?4 WHERE user_id = ?5",
                        difference(ReadingStatus.TO_READ, from, to),
                        difference(ReadingStatus.READING, from, to),
                        difference(ReadingStatus.READ, from, to),
                        difference(ReadingStatus.ABANDONED, from, to),
                        userId)
                > 0;
    }

    private static int difference(ReadingStatus status, ReadingStatus from, ReadingStatus to) {
        return (status == to ? 1 : 0) - (status == from ? 1 : 0);
    }

    void delete(UUID userId) {
        entities.executeNative("DELETE FROM library_counts WHERE user_id = ?1", userId);
    }
}
