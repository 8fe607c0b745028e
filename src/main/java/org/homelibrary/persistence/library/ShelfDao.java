package org.homelibrary.persistence.library;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.persistence.Page;

/** Lists of a library's books, and how many they are. */
public interface ShelfDao {

    /**
     * Returns one page. Without a filter it costs about the same in a small library and a large one: of a shelf in every
     * order, and of one reader's books of one status by title, author and time of adding. Other orders of the latter, and
     * filters, cost what they look at (ADR 0032).
     */
    Page<ShelfEntry> list(ShelfQuery query);

    /**
     * The books of the same library, on any shelf, that sort by the same title as the given one, in the order of their ids'
     * texts; the given one is among them if it is stored. Costs the same for any size of library.
     *
     * @param book one that is not deleted, stored or not
     */
    List<ShelfEntry> findByTitle(LibraryBook book, UUID viewerId, int limit);

    /** Costs the same for any size of library. */
    ShelfCounts counts(UUID libraryId, UUID readerId);

    /**
     * Counts the books that match the query's filter for the query's reader, whatever its set, cursor and limit are. Costs
     * what it looks at: a store that charges for that may stop after some thousand books, and then says so.
     */
    ShelfMatches countMatches(ShelfQuery query);
}
