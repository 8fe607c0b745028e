package org.homelibrary.persistence.jpa.library;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.library.TermChange;

/**
 * Tables {@code counted_terms} and {@code series_positions}. A term that no book has any longer has no row.
 *
 * <p>The transaction has locked the counts of the library's shelves, so that two changes of the same terms wait for each
 * other there.
 */
final class TermCountTable {

    private final Entities entities;

    TermCountTable(Entities entities) {
        this.entities = entities;
    }

    void change(UUID libraryId, Collection<TermChange> changes) {
        for (TermChange change : changes) {
            UUID termId = change.term().id();
            if (change.is() == null) {
                remove("counted_terms", "", libraryId, termId);
            } else if (spell(libraryId, termId, change) == 0) {
                insert(libraryId, termId, change.is());
            }
            if (change.positionLeft() != null) {
                remove("series_positions", " AND position = ?3", libraryId, termId, change.positionLeft());
            }
            if (change.positionTaken() != null) {
                addPosition(libraryId, termId, change.positionTaken());
            }
        }
    }

    /** Counts the book, and names and sorts the term as the book does. */
    private int spell(UUID libraryId, UUID termId, TermChange change) {
        return entities.executeNative(
                "UPDATE counted_terms SET books = books + " + change.books()
                        + ", name = ?3, sort_key = ?4 WHERE library_id = ?1 AND term_id = ?2",
                libraryId,
                termId,
                change.is().name(),
                change.is().key());
    }

    private void insert(UUID libraryId, UUID termId, NamedTerm term) {
        entities.executeNative(
                "INSERT INTO counted_terms (library_id, term_id, kind, sort_key, name, books)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, 1)",
                libraryId,
                termId,
                term.term().kind().name(),
                term.key(),
                term.name());
    }

    private void addPosition(UUID libraryId, UUID termId, String position) {
        int counted = entities.executeNative(
                "UPDATE series_positions SET books = books + 1 WHERE library_id = ?1 AND term_id = ?2 AND position = ?3",
                libraryId,
                termId,
                position);
        if (counted == 0) {
            entities.executeNative(
                    "INSERT INTO series_positions (library_id, term_id, position, books) VALUES (?1, ?2, ?3, 1)",
                    libraryId,
                    termId,
                    position);
        }
    }

    private void remove(String table, String more, Object... key) {
        String which = " WHERE library_id = ?1 AND term_id = ?2" + more;
        if (entities.executeNative("UPDATE " + table + " SET books = books - 1" + which + " AND books > 1", key) == 0) {
            entities.executeNative("DELETE FROM " + table + which, key);
        }
    }

    void delete(UUID libraryId) {
        for (String table : List.of("counted_terms", "series_positions")) {
            entities.executeNative("DELETE FROM " + table + " WHERE library_id = ?1", libraryId);
        }
    }
}
