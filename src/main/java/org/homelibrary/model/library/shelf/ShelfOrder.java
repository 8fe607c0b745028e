package org.homelibrary.model.library.shelf;

import java.util.Locale;
import java.util.Optional;

/** The orders in which books are listed; see {@link ShelfKeys} and {@link ReadingKeys}. */
public enum ShelfOrder {
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

    /** The form used in addresses and forms. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
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
        for (ShelfOrder order : values()) {
            if (order.wire().equals(text)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
