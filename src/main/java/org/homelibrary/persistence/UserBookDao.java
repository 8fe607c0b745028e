package org.homelibrary.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;

/**
 * Libraries: the books of each user.
 *
 * <p>Deleted books that are not yet purged are found by {@link #find} and by nothing else; they are in no list and no
 * count.
 */
public interface UserBookDao {

    /**
     * Stores a new book.
     *
     * @return the book as stored
     * @throws ConflictException when the user has it already, be it deleted
     */
    UserBook add(UserBook book);

    Optional<UserBook> find(UUID userId, UUID bookId);

    /**
     * Stores a changed book.
     *
     * @return the book as stored, to be used for a further change
     * @throws ConflictException when it was changed or purged since it was read
     */
    UserBook save(UserBook book);

    /**
     * Puts a new book in the place of another one of the same user: both or none. For a book whose ISBN, and so its id,
     * becomes another. A deleted book that has the new id is purged.
     *
     * @param replaced as it was read
     * @return the new book as stored
     * @throws ConflictException when the replaced one was changed or purged since it was read, or a book that is not
     *     deleted has the new id
     */
    UserBook replace(UserBook replaced, UserBook book);

    /**
     * Removes a deleted book for good, if it is as it was read: one that was restored since, or removed and added anew,
     * stays.
     *
     * @param deleted as it was read
     * @return whether it was removed
     */
    boolean purgeDeleted(UserBook deleted);

    /** Removes it for good, deleted or not; nothing happens when there is none. */
    void purge(UUID userId, UUID bookId);

    /** Removes many books of one user for good, some at a time: when it fails, a part of them may be gone. */
    default void purge(List<UserBook> books) {
        books.forEach(book -> purge(book.getUserId(), book.getBookId()));
    }

    /**
     * Returns one page of a library. Costs about the same in a small library and a large one, unless the query filters.
     */
    Page<ShelfEntry> list(UUID userId, BookQuery query);

    /**
     * The books of the same library that sort by the same title as the given one, in the order of their ids; the given
     * one is among them if it is stored. Costs the same for any size of library.
     *
     * @param book one that is not deleted, stored or not
     */
    List<ShelfEntry> findByTitle(UserBook book, int limit);

    /** Costs the same for any size of library. */
    LibraryCounts counts(UUID userId);

    /**
     * Counts the books that match the query, whatever its status, cursor and limit are. Costs what it looks at: a store
     * that charges for that may stop after some thousand books, and then says so.
     */
    MatchCounts countMatches(UUID userId, BookQuery query);

    /** The books of all users whose lookup is due at the given time, the longest waiting first. */
    List<UserBook> findDueLookups(Instant now, int limit);

    /** The books of all users whose lookup is due after the given time only, the soonest first. */
    List<UserBook> findLookupsAfter(Instant time, int limit);

    /** The books of all users that were deleted before the given time. */
    List<UserBook> findDeletedBefore(Instant time, int limit);

    /** Every book of a user, deleted ones included, in the order of their ids: for export and for closing an account. */
    List<UserBook> findAll(UUID userId, UUID afterBookId, int limit);

    /**
     * Renews sort and search keys that an earlier version of the program made. A store that does so when it is opened has
     * nothing to do.
     *
     * @param limit books to look at
     * @return whether there are more
     */
    default boolean renewKeys(int limit) {
        return false;
    }

    /** Forgets the counts of a user who has no book any more. */
    void deleteCounts(UUID userId);
}
