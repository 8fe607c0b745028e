package org.homelibrary.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.lookup.BookLookup;

/** How the lookups stand, by edition. */
public interface BookLookupDao {

    Optional<BookLookup> find(UUID id);

    /**
     * Reads many at once: a store that is paid by the request takes one for a hundred.
     *
     * @param ids different ones
     * @return those that are there, in any order
     */
    List<BookLookup> findAll(List<UUID> ids);

    /**
     * Stores a new or a changed record.
     *
     * @return the record as stored, to be used for a further change
     * @throws ConflictException when it was stored by another since it was read, or, being new, is there already: of any
     *     number who claim an ISBN at the same time one succeeds
     */
    BookLookup save(BookLookup lookup);
}
