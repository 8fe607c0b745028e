package org.homelibrary.model.library.book;

import java.util.Locale;
import java.util.Optional;

/** The state of a copy, in the words of second-hand booksellers. */
public enum CopyCondition {
    NEW,
    FINE,
    GOOD,
    FAIR,
    POOR;

    /** The form used in addresses, forms and JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when the text names no condition */
    public static Optional<CopyCondition> ofWire(String text) {
        for (CopyCondition condition : values()) {
            if (condition.wire().equals(text)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
