package org.homelibrary.persistence.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.Page;

/**
 * The lookups of books that are not done: those that failed, brought only a part, or wait. Deleted books have none. A store
 * may show a change a moment later here, but never a book otherwise than it is.
 */
public interface LibraryLookupDao {

    /** The books of all libraries whose lookup is due at the given time, the longest waiting first. */
    List<LibraryBook> findDue(Instant now, int limit);

    /** The books of all libraries whose lookup is due after the given time only, in no order. */
    List<LibraryBook> findAfter(Instant time, int limit);

    /**
     * Returns one page of a library's open lookups, failed ones first and waiting ones last, and of each kind the book that
     * was added last first. Costs the same for any size of library.
     */
    Page<LibraryBook> findOpen(UUID libraryId, String cursor, int limit);

    /** Counts a library's open lookups, up to a maximum: what it costs grows with what it counts. */
    int countOpen(UUID libraryId, int max);
}
