package org.homelibrary.model.imports;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** How {@code 03/05/2024} is read. */
public enum DateOrder implements WireName {
    DAY_FIRST,
    MONTH_FIRST;

    /** @return empty when the text names no order */
    public static Optional<DateOrder> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
