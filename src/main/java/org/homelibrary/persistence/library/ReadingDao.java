package org.homelibrary.persistence.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.persistence.ConflictException;

/**
 * The readings of a library's books. A reading is stored when its reader first saves one; a new member sees all books without
 * having any. Two readers who save at the same moment, even for the same book, never conflict, nor does a reader with somebody
 * who edits the book.
 */
public interface ReadingDao {

    Optional<Reading> find(ReadingId id);

    /** The readings of these ids that are there, in the order of the ids; as few requests as the store allows. */
    default List<Reading> findAll(List<ReadingId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Stores a new reading (of version 0 and not yet stored) or a changed one.
     *
     * @return the reading as stored, to be used for a further change
     * @throws ConflictException when its reader changed it since it was read, or the library has no such book, or a deleted
     *     one
     */
    Reading save(Reading reading);

    /** The status and rating of each reader who has a reading of a book, in no order. */
    List<ReadingMark> findMarks(LibraryBookId book);

    /**
     * Every reading of one reader in a library, of deleted books too, in the order of the books' ids' texts: for export and
     * for closing an account.
     */
    List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit);

    /** Removes readings for good. Some at a time: when it fails, a part of them may be gone. */
    void purge(List<ReadingId> readings);
}
