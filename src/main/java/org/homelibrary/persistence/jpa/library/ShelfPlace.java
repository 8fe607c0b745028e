package org.homelibrary.persistence.jpa.library;

import java.util.Optional;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfKeys;

/** A book's place in the lists. */
record ShelfPlace(Shelf shelf, ShelfKeys keys) {

    /** @return empty when it is deleted */
    static Optional<ShelfPlace> of(LibraryBook book) {
        return book.isDeleted()
                ? Optional.empty()
                : Optional.of(new ShelfPlace(book.holding().possession().shelf(), ShelfKeys.of(book)));
    }
}
