package org.homelibrary.persistence.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.Page;

/**
 * Lookups that are not finished: those that failed, found only a part, or are waiting. Deleted books have none. A store may
 * list a change a moment later here, but the books that it returns are always up to date.
 */
public interface LibraryLookupDao {

    /** The books of all libraries whose lookup is due at the given time, the longest waiting first. */
    List<LibraryBook> findDue(Instant now, int limit);

    /** The books of all libraries whose lookup is due after the given time only, the soonest first. */
    List<LibraryBook> findAfter(Instant time, int limit);

    /**
     * Returns one page of a library's open lookups, failed ones first and waiting ones last, and of each kind the book that
     * was added last first. Costs the same for any size of library.
     */
    Page<LibraryBook> findOpen(UUID libraryId, String cursor, int limit);

    /** Counts a library's open lookups, up to a maximum: the cost grows with the count. */
    int countOpen(UUID libraryId, int max);
}
