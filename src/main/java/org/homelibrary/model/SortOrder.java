package org.homelibrary.model;

import java.util.Optional;

/** The orders in which a library is listed. Each has its own key in {@link UserBook}, so each is one index in the store. */
public enum SortOrder {
    TITLE("title", false),
    AUTHOR("author", false),
    ADDED("added", true),
    RATING("rating", true);

    private final String wire;
    private final boolean descendingByDefault;

    SortOrder(String wire, boolean descendingByDefault) {
        this.wire = wire;
        this.descendingByDefault = descendingByDefault;
    }

    public String wire() {
        return wire;
    }

    /** Newest and best first, but A before Z. */
    public boolean descendingByDefault() {
        return descendingByDefault;
    }

    /** @return empty when the text names no order */
    public static Optional<SortOrder> ofWire(String text) {
        for (SortOrder order : values()) {
            if (order.wire.equals(text)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
