package org.homelibrary.model;

import java.util.Locale;
import java.util.Optional;

/** Where a user is with a book. */
public enum ReadingStatus {
    TO_READ,
    READING,
    READ,
    ABANDONED;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The form used in addresses, forms and JSON: {@code to-read}. */
    public String wire() {
        return wire;
    }

    /** @return empty when the text names no status */
    public static Optional<ReadingStatus> ofWire(String text) {
        for (ReadingStatus status : values()) {
            if (status.wire.equals(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
