package org.homelibrary.model.library.shelf;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** The orders in which books are listed; see {@link ShelfKeys} and {@link ReadingKeys}. */
public enum ShelfOrder implements WireName {
    TITLE(false, false),
    AUTHOR(false, false),
    /** By name and position; books in no series come last. */
    SERIES(false, false),
    ADDED(true, false),
    PUBLISHED(true, false),
    PAGES(false, false),
    /** Of one reader; books without a rating are less than all others. */
    RATING(true, true),
    /** When one reader finished it last; books that were not are less than all others. */
    FINISHED(true, true);

    private final boolean descendingByDefault;
    private final boolean ofReader;

    ShelfOrder(boolean descendingByDefault, boolean ofReader) {
        this.descendingByDefault = descendingByDefault;
        this.ofReader = ofReader;
    }

    /** Newest and best first, but A before Z. */
    public boolean descendingByDefault() {
        return descendingByDefault;
    }

    /** Whether it is another order for each reader. */
    public boolean isOfReader() {
        return ofReader;
    }

    /** @return empty when the text names no order */
    public static Optional<ShelfOrder> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
