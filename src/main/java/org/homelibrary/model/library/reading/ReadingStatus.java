package org.homelibrary.model.library.reading;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** Where a user is with a book. */
public enum ReadingStatus implements WireName {
    TO_READ,
    READING,
    READ,
    ABANDONED;

    /** @return empty when the text names no status */
    public static Optional<ReadingStatus> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
