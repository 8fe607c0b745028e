package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.OpenLookupKey;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.OpenLookup;

/** Table {@code library_books}, by the indexes that have the state of a lookup, or when it is due, first. */
@ApplicationScoped
public class JpaLibraryLookupDao implements LibraryLookupDao {

    private static final String DESCENDING = """
            SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_LOOKUPS_DESC
            WHERE library_id = ?1 AND lookup_status = ?2 AND added_key < ?3
            ORDER BY added_key DESC FETCH FIRST ?4 ROWS ONLY""";

    private static final String ASCENDING = """
            SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_LOOKUPS_ASC
            WHERE library_id = ?1 AND lookup_status = ?2 AND added_key > ?3
            ORDER BY added_key FETCH FIRST ?4 ROWS ONLY""";

    private static final String COUNT = """
            SELECT COUNT(*), MAX(lookup_status) FROM (
            SELECT lookup_status FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_LOOKUPS_ASC
            WHERE library_id = ?1 AND lookup_status = ?2 AND added_key > ?3 FETCH FIRST ?4 ROWS ONLY) AS open_lookups""";

    private Entities entities;

    protected JpaLibraryLookupDao() {}

    @Inject
    public JpaLibraryLookupDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public List<LibraryBook> findDue(Instant now, int limit) {
        return select("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_NEXT_LOOKUP
                WHERE next_lookup_at <= ?1 AND deleted_at IS NULL
                ORDER BY next_lookup_at FETCH FIRST ?2 ROWS ONLY""", List.of(now, limit));
    }

    @Override
    public List<LibraryBook> findAfter(Instant time, int limit) {
        return select("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_NEXT_LOOKUP
                WHERE next_lookup_at > ?1 AND deleted_at IS NULL
                ORDER BY next_lookup_at FETCH FIRST ?2 ROWS ONLY""", List.of(time, limit));
    }

    @Override
    public Page<LibraryBook> findOpen(UUID libraryId, String cursor, int limit) {
        return new Pager<LibraryBook>(
                        libraryId.toString(),
                        book -> OpenLookup.keyOf(book).orElseThrow().text(),
                        (backward, key, wanted) -> read(libraryId, backward, key, wanted))
                .page(cursor, limit);
    }

    /** The list is read against the order of its keys, and one state after the other. */
    private List<LibraryBook> read(UUID libraryId, boolean backward, String keyText, int wanted) {
        OpenLookupKey key =
                keyText == null ? null : OpenLookupKey.parse(keyText).orElse(null);
        List<SyncStatus> statuses = new ArrayList<>(OpenLookupKey.STATUSES);
        if (backward) {
            Collections.reverse(statuses);
        }
        List<LibraryBook> found = new ArrayList<>();
        for (SyncStatus status : key == null ? statuses : from(key.status(), statuses)) {
            if (found.size() < wanted) {
                String after = key != null && key.status() == status
                        ? key.added()
                        : backward ? Keys.BEFORE_ALL : Keys.AFTER_ALL;
                found.addAll(select(
                        backward ? ASCENDING : DESCENDING,
                        List.of(libraryId, status.name(), after, wanted - found.size())));
            }
        }
        return found;
    }

    private static List<SyncStatus> from(SyncStatus first, List<SyncStatus> statuses) {
        return statuses.subList(statuses.indexOf(first), statuses.size());
    }

    @Override
    public int countOpen(UUID libraryId, int max) {
        int count = 0;
        for (SyncStatus status : OpenLookupKey.STATUSES) {
            if (count < max) {
                Object[] row = entities.selectRows(
                                COUNT, List.of(libraryId, status.name(), Keys.BEFORE_ALL, max - count))
                        .get(0);
                count += ((Number) row[0]).intValue();
            }
        }
        return count;
    }

    private List<LibraryBook> select(String sql, List<?> parameters) {
        return LibraryBookRow.select(entities, sql, parameters);
    }
}
