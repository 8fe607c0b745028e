package org.homelibrary.model.library.book;

import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;

/**
 * The numbers by which a book is known; either, or both, may be null.
 *
 * @param printed a number in the book by which nothing can be looked up
 */
public record BookNumber(Isbn isbn, PrintedNumber printed) {

    public static final BookNumber NONE = new BookNumber(null, null);

    public static BookNumber of(Isbn isbn) {
        return new BookNumber(isbn, null);
    }

    public static BookNumber of(PrintedNumber printed) {
        return new BookNumber(null, printed);
    }

    public boolean hasIsbn() {
        return isbn != null;
    }

    /** The ISBN if there is one, else the printed number. */
    public Optional<String> text() {
        return isbn != null
                ? Optional.of(isbn.value())
                : Optional.ofNullable(printed).map(PrintedNumber::value);
    }
}
