package org.homelibrary.model.library.book;

import java.util.Locale;
import java.util.Optional;

/** Whether, and how, a household has a book. */
public enum Possession {
    OWNED(Shelf.HOME),
    /** On the wish list. */
    WANTED(Shelf.WISH_LIST),
    /** From somebody or a public library; it may have a due date. */
    BORROWED(Shelf.HOME),
    /** Given away, sold or lost. */
    GONE(Shelf.GONE);

    private final Shelf shelf;

    Possession(Shelf shelf) {
        this.shelf = shelf;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** The form used in addresses, forms and JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when the text names no possession */
    public static Optional<Possession> ofWire(String text) {
        for (Possession possession : values()) {
            if (possession.wire().equals(text)) {
                return Optional.of(possession);
            }
        }
        return Optional.empty();
    }
}
