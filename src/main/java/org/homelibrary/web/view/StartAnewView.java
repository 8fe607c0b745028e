package org.homelibrary.web.view;

import java.util.Objects;

/** {@code books/anew}: the question before a book loses what its reader said about it. */
public record StartAnewView(BookCard book) {

    public StartAnewView {
        Objects.requireNonNull(book);
    }
}
