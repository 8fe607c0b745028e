package org.homelibrary.persistence.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;

/** Libraries. One that has ended is found by {@link #find} and {@link #findEnded} until it is purged. */
public interface LibraryDao {

    /**
     * Stores a new library with its first member, its owner.
     *
     * @return the library as stored
     * @throws ConflictException when there is one of this id
     */
    Library create(Library library, Member owner);

    Optional<Library> find(UUID id);

    /**
     * Stores a changed library.
     *
     * @return the library as stored, to be used for a further change
     * @throws ConflictException when it was changed, ended or purged since it was read
     */
    Library save(Library library);

    /** The libraries whose last member has left, in no order. */
    List<Library> findEnded(int limit);

    /**
     * Removes a library that has ended, with its members and invitations. Its books and readings must be purged before.
     *
     * @throws ConflictException when it has not ended; nothing happens when there is none
     */
    void purge(UUID id);
}
