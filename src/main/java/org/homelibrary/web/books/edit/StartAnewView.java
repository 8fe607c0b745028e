package org.homelibrary.web.books.edit;

import java.util.Objects;
import org.homelibrary.web.view.BookCard;

/** {@code books/anew}: the question before a book loses what its reader said about it. */
public record StartAnewView(BookCard book) {

    public StartAnewView {
        Objects.requireNonNull(book);
    }
}
