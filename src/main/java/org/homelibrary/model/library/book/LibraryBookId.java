package org.homelibrary.model.library.book;

import java.util.Objects;
import java.util.UUID;

/** Identity of a {@link LibraryBook}. */
public record LibraryBookId(UUID libraryId, UUID bookId) {

    public LibraryBookId {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(bookId);
    }
}
