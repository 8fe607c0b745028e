package org.homelibrary.web.view;

import java.util.Objects;

/** {@code books/changed}: a book in a list after a change, with the message that says so. */
public record ChangedBookView(BookCard book, ListLayout layout) {

    public ChangedBookView {
        Objects.requireNonNull(book);
        Objects.requireNonNull(layout);
    }
}
