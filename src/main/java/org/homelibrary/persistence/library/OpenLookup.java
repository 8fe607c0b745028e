package org.homelibrary.persistence.library;

import java.util.Optional;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.OpenLookupKey;

/** Places of books in the list of open lookups. */
public final class OpenLookup {

    private OpenLookup() {}

    /** @return empty when there is nothing to look up, or the book is deleted */
    public static Optional<OpenLookupKey> keyOf(LibraryBook book) {
        return book.isDeleted()
                        || !OpenLookupKey.STATUSES.contains(book.lookup().status())
                ? Optional.empty()
                : Optional.of(new OpenLookupKey(
                        book.lookup().status(), ShelfKeys.of(book).added()));
    }
}
