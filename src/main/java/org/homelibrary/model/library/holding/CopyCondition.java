package org.homelibrary.model.library.holding;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** The state of a copy, in the words of second-hand booksellers. */
public enum CopyCondition implements WireName {
    NEW,
    FINE,
    GOOD,
    FAIR,
    POOR;

    /** @return empty when the text names no condition */
    public static Optional<CopyCondition> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
