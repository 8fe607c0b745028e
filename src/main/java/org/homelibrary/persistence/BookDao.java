package org.homelibrary.persistence;

import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;

/** What the providers said, by edition. */
public interface BookDao {

    Optional<Book> find(UUID id);

    /**
     * Stores a new or a changed book.
     *
     * @return the book as stored, to be used for a further change
     * @throws ConflictException when it was stored by another since it was read, or, being new, is there already
     */
    Book save(Book book);
}
