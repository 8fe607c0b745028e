package org.homelibrary.web.books.page;

import java.util.Objects;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;

/** {@code books/changed}: a book in a list after a change, with the message that says so. */
public record ChangedBookView(BookCard book, ListLayout layout) {

    public ChangedBookView {
        Objects.requireNonNull(book);
        Objects.requireNonNull(layout);
    }
}
