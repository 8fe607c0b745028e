package org.homelibrary.persistence.jpa.library.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.library.TermChange;

/**
 * Tables {@code counted_terms} and {@code series_positions}. A term that no book has any longer has no row.
 *
 * <p>The transaction has locked the counts of the library's shelves, so that two changes of the same terms wait for each
 * other there.
 */
public final class TermCountTable {

    private final Entities entities;

    public TermCountTable(Entities entities) {
        this.entities = entities;
    }

    public void change(UUID libraryId, List<TermChange> changes) {
        List<TermChange> left = select(changes, change -> change.is() == null);
        remove("counted_terms", "", rows(left, change -> key(libraryId, change)));
        List<TermChange> counted = select(changes, change -> change.is() != null);
        insert(libraryId, uncounted(counted, spell(libraryId, counted)));

        List<TermChange> positionLeft = select(changes, change -> change.positionLeft() != null);
        remove(
                "series_positions",
                " AND position = ?",
                rows(positionLeft, change -> key(libraryId, change, change.positionLeft())));
        List<TermChange> positionTaken = select(changes, change -> change.positionTaken() != null);
        addPositions(rows(positionTaken, change -> key(libraryId, change, change.positionTaken())));
    }

    /** Counts the book, and names and sorts the terms as the book does. */
    private int[] spell(UUID libraryId, List<TermChange> changes) {
        return entities.executeBatch(
                "UPDATE counted_terms SET books = books + ?, name = ?, sort_key = ? WHERE library_id = ? AND term_id = ?",
                rows(changes, change -> new Object[] {
                    change.books(),
                    change.is().name(),
                    change.is().key(),
                    libraryId,
                    change.term().id()
                }));
    }

    private void insert(UUID libraryId, List<TermChange> changes) {
        entities.executeBatch(
                "INSERT INTO counted_terms (library_id, term_id, kind, sort_key, name, books) VALUES (?, ?, ?, ?, ?, 1)",
                rows(changes, change -> new Object[] {
                    libraryId,
                    change.term().id(),
                    change.term().kind().name(),
                    change.is().key(),
                    change.is().name()
                }));
    }

    private void addPositions(List<Object[]> keys) {
        int[] counts = entities.executeBatch(
                "UPDATE series_positions SET books = books + 1 WHERE library_id = ? AND term_id = ? AND position = ?",
                keys);
        entities.executeBatch(
                "INSERT INTO series_positions (library_id, term_id, position, books) VALUES (?, ?, ?, 1)",
                uncounted(keys, counts));
    }

    private void remove(String table, String more, List<Object[]> keys) {
        String which = " WHERE library_id = ? AND term_id = ?" + more;
        int[] counts =
                entities.executeBatch("UPDATE " + table + " SET books = books - 1" + which + " AND books > 1", keys);
        entities.executeBatch("DELETE FROM " + table + which, uncounted(keys, counts));
    }

    private static List<TermChange> select(List<TermChange> changes, Predicate<TermChange> which) {
        return changes.stream().filter(which).toList();
    }

    private static List<Object[]> rows(List<TermChange> changes, Function<TermChange, Object[]> row) {
        return changes.stream().map(row).toList();
    }

    private static Object[] key(UUID libraryId, TermChange change) {
        return new Object[] {libraryId, change.term().id()};
    }

    private static Object[] key(UUID libraryId, TermChange change, String position) {
        return new Object[] {libraryId, change.term().id(), position};
    }

    /** Those for which there was no row to update. */
    private static <T> List<T> uncounted(List<T> rows, int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] == 0)
                .mapToObj(rows::get)
                .toList();
    }

    public void delete(UUID libraryId) {
        for (String table : List.of("counted_terms", "series_positions")) {
            entities.executeNative("DELETE FROM " + table + " WHERE library_id = ?1", libraryId);
        }
    }
}
