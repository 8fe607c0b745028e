package org.homelibrary.persistence.library;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.Shelf;

/**
 * The two kinds of sets that are listed: what stands on one shelf, or what one reader has given one status, wherever it
 * stands.
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
