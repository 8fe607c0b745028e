package org.homelibrary.persistence.library;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * A set of books that can be listed: those on one shelf, or those of any shelf to which one reader has given one status.
 *
 * @param shelf null when it is a reader's books
 * @param readerId whose ratings and reads sort and filter the list
 * @param status null when it is a shelf
 */
public record BookSet(Shelf shelf, UUID readerId, ReadingStatus status) {

    public BookSet {
        Objects.requireNonNull(readerId);
        if ((shelf == null) == (status == null)) {
            throw new IllegalArgumentException("it is either a shelf or a reader's books");
        }
    }

    public static BookSet on(Shelf shelf, UUID readerId) {
        return new BookSet(shelf, readerId, null);
    }

    public static BookSet of(UUID readerId, ReadingStatus status) {
        return new BookSet(null, readerId, status);
    }
}
