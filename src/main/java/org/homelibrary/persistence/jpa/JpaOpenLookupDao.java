package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.OpenLookupKey;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;

/** Table {@code user_books}, by the two indexes that have the state of a lookup before the order. */
@ApplicationScoped
public class JpaOpenLookupDao implements OpenLookupDao {

    private static final String DESCENDING = """
            SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_LOOKUPS_DESC
            WHERE user_id = ?1 AND sync_status = ?2 AND added_key < ?3
            ORDER BY added_key DESC FETCH FIRST ?4 ROWS ONLY""";

    private static final String ASCENDING = """
            SELECT * FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_LOOKUPS_ASC
            WHERE user_id = ?1 AND sync_status = ?2 AND added_key > ?3
            ORDER BY added_key FETCH FIRST ?4 ROWS ONLY""";

    private static final String COUNT = """
            SELECT sync_status, COUNT(*) FROM (
            SELECT sync_status FROM user_books --DERBY-PROPERTIES index=USER_BOOKS_LOOKUPS_ASC
            WHERE user_id = ?1 AND sync_status = ?2 AND added_key > ?3 FETCH FIRST ?4 ROWS ONLY) AS open_lookups
            GROUP BY sync_status""";

    private Entities entities;

    protected JpaOpenLookupDao() {}

    @Inject
    JpaOpenLookupDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Page<UserBook> list(UUID userId, String cursor, int limit) {
        return new Pager<UserBook>(
                        userId.toString(),
                        book -> OpenLookupKey.of(book).orElseThrow().text(),
                        (backward, key, wanted) -> read(userId, backward, key, wanted))
                .page(cursor, limit);
    }

    /** The list is read against the order of its keys, and one state after the other. */
    private List<UserBook> read(UUID userId, boolean backward, String keyText, int wanted) {
        OpenLookupKey key =
                keyText == null ? null : OpenLookupKey.parse(keyText).orElse(null);
        List<SyncStatus> statuses = new ArrayList<>(OpenLookupKey.STATUSES);
        if (backward) {
            Collections.reverse(statuses);
        }
        List<UserBook> found = new ArrayList<>();
        for (SyncStatus status : key == null ? statuses : from(key.status(), statuses)) {
            if (found.size() < wanted) {
                String after = key != null && key.status() == status
                        ? key.added()
                        : backward ? Keys.BEFORE_ALL : Keys.AFTER_ALL;
                found.addAll(entities.selectNative(
                        UserBook.class,
                        backward ? ASCENDING : DESCENDING,
                        List.of(userId, status.name(), after, wanted - found.size())));
            }
        }
        return found;
    }

    private static List<SyncStatus> from(SyncStatus first, List<SyncStatus> statuses) {
        return statuses.subList(statuses.indexOf(first), statuses.size());
    }

    @Override
    public int count(UUID userId, int max) {
        int count = 0;
        for (SyncStatus status : OpenLookupKey.STATUSES) {
            if (count < max) {
                for (Object[] row :
                        entities.selectRows(COUNT, List.of(userId, status.name(), Keys.BEFORE_ALL, max - count))) {
                    count += ((Number) row[1]).intValue();
                }
            }
        }
        return count;
    }
}
