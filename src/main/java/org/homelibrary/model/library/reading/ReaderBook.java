package org.homelibrary.model.library.reading;

import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;

/**
 * A book as one reader sees it: what the household says about it, and what this reader says.
 *
 * @param reading of this book; {@link Reading#none} when the reader has said nothing
 */
public record ReaderBook(LibraryBook book, Reading reading) {

    public ReaderBook {
        Objects.requireNonNull(book);
        if (!reading.id().book().equals(book.id())) {
            throw new IllegalArgumentException("the reading is of another book");
        }
    }

    public LibraryBookId id() {
        return book.id();
    }

    public UUID bookId() {
        return book.id().bookId();
    }

    /** Null when the book is not on the reader's list. */
    public ReadingStatus status() {
        return reading.status();
    }

    /** Null when there is none. */
    public Rating rating() {
        return reading.rating();
    }

    public ReaderBook with(LibraryBook changed) {
        return new ReaderBook(changed, reading);
    }

    public ReaderBook with(Reading changed) {
        return new ReaderBook(book, changed);
    }
}
