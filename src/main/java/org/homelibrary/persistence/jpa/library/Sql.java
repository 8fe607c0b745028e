package org.homelibrary.persistence.jpa.library;

import java.util.ArrayList;
import java.util.List;

/** A statement that is put together from parts, each with the values of its parameters. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param part in which each {@code ?} stands for one of the values */
    Sql add(String part, Object... values) {
        int used = 0;
        for (int i = 0; i < part.length(); i++) {
            text.append(part.charAt(i));
            if (part.charAt(i) == '?') {
                parameters.add(values[used++]);
                text.append(parameters.size());
            }
        }
        if (used != values.length) {
            throw new IllegalArgumentException("values without a parameter: " + part);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    /** In the order of the text. */
    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
