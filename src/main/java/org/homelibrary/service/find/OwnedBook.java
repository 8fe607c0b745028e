package org.homelibrary.service.find;

import org.homelibrary.model.library.shelf.ShelfEntry;

/** A book that the reader's library has. */
public record OwnedBook(ShelfEntry entry) {

    /** Null when nobody said it. */
    public Integer year() {
        String published = entry.details().published();
        return published == null || !published.matches("[0-9]{4}.*")
                ? null
                : Integer.valueOf(published.substring(0, 4));
    }

    /** Null when nobody said it. */
    public String publisher() {
        return entry.details().publisher();
    }

    /** Null when nobody said it. */
    public String language() {
        return entry.details().language();
    }
}
