package org.homelibrary.model.library.reading;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBookId;

/** Identity of a {@link Reading}. */
public record ReadingId(UUID libraryId, UUID userId, UUID bookId) {

    public ReadingId {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(userId);
        Objects.requireNonNull(bookId);
    }

    public static ReadingId of(LibraryBookId book, UUID userId) {
        return new ReadingId(book.libraryId(), userId, book.bookId());
    }

    public LibraryBookId book() {
        return new LibraryBookId(libraryId, bookId);
    }
}
