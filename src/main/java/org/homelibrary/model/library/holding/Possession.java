package org.homelibrary.model.library.holding;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** Whether, and how, a household has a book. */
public enum Possession implements WireName {
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

    /** @return empty when the text names no possession */
    public static Optional<Possession> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
