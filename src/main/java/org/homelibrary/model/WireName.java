package org.homelibrary.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum constant with the name that addresses, forms and JSON use for it. */
public interface WireName {

    /** The constant's own name. */
    String name();

    /** The form used in addresses, forms and JSON: {@code to-read}. */
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of this {@link #wire} form, or empty when there is none. */
    static <E extends WireName> Optional<E> find(E[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> constant.wire().equals(text))
                .findFirst();
    }
}
