package org.homelibrary.messaging;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBookId;

/** "Look this library's book up": only ids, so that a late or repeated message can do no harm. */
public record LookupMessage(UUID libraryId, UUID bookId) implements QueueMessage {

    public LookupMessage {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(bookId);
    }

    public static LookupMessage of(LibraryBookId book) {
        return new LookupMessage(book.libraryId(), book.bookId());
    }

    public LibraryBookId book() {
        return new LibraryBookId(libraryId, bookId);
    }
}
