package org.homelibrary.persistence;

import java.util.UUID;
import org.homelibrary.model.UserBook;

/**
 * The lookups of each user that are not done: those that failed, brought only a part, or wait. Deleted books have none. A
 * store may show a change a moment later here, but never a book otherwise than it is.
 */
public interface OpenLookupDao {

    /**
     * Returns one page, failed lookups first and waiting ones last, and of each kind the book that was added last first.
     * Costs the same for any size of library.
     */
    Page<UserBook> list(UUID userId, String cursor, int limit);

    /** Counts them, up to a maximum: what it costs grows with what it counts. */
    int count(UUID userId, int max);
}
