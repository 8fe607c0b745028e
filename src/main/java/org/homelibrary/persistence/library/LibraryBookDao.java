package org.homelibrary.persistence.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.ConflictException;

/**
 * The books of libraries, as their households keep them.
 *
 * <p>Deleted books that are not yet purged are found by {@link #find} and by the methods that mention them only; they and
 * their readings are in no list and no count. A change of a book also renews the copies of its data that the store keeps with
 * the readings, so that every member sees it at once; a reading that somebody saves at the same moment is no conflict.
 */
public interface LibraryBookDao {

    /**
     * Stores a new book, and the reading of the user who adds it.
     *
     * @param reading of this book, or null
     * @return the book as stored
     * @throws ConflictException when the library has it already, be it deleted
     */
    LibraryBook add(LibraryBook book, Reading reading);

    Optional<LibraryBook> find(LibraryBookId id);

    /** The books of these ids that are there, deleted ones too, in the order of the ids; as few requests as the store allows. */
    default List<LibraryBook> findAll(List<LibraryBookId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Stores a changed book.
     *
     * @return the book as stored, to be used for a further change
     * @throws ConflictException when it was changed or purged since it was read
     */
    LibraryBook save(LibraryBook book);

    /**
     * Puts a new book in the place of another one of the same library: both or none. For a book whose ISBN, and so its id,
     * becomes another. Every reader's reading moves along. A deleted book that has the new id is purged.
     *
     * @param replaced as it was read
     * @return the new book as stored
     * @throws ConflictException when the replaced one was changed or purged since it was read, or a book that is not
     *     deleted has the new id
     */
    LibraryBook replace(LibraryBook replaced, LibraryBook book);

    /**
     * Removes a deleted book and every reading of it for good, if it is as it was read: one that was restored since, or
     * removed and added anew, stays.
     *
     * @param deleted as it was read
     * @return whether it was removed
     */
    boolean purgeDeleted(LibraryBook deleted);

    /**
     * Removes books and every reading of them for good, deleted or not: for a library that has ended. Some at a time: when it
     * fails, a part of them may be gone.
     */
    void purge(List<LibraryBookId> books);

    /** The books of all libraries that were deleted before the given time, in no order. */
    List<LibraryBook> findDeletedBefore(Instant time, int limit);

    /**
     * The books of a library that were deleted at exactly this time, in the order of their ids' texts: to restore what was
     * deleted together.
     */
    List<LibraryBook> findDeletedAt(UUID libraryId, Instant time, UUID afterBookId, int limit);

    /** Every book of a library, deleted ones included, in the order of their ids' texts: for export and purging. */
    List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit);

    /**
     * Renews keys, terms and counts of terms that an earlier version of the program made. A store that does so when it is
     * opened has nothing to do.
     *
     * @param limit items to look at
     * @return whether there are more
     */
    default boolean renewKeys(int limit) {
        return false;
    }
}
