package org.homelibrary.model.edition;

import java.util.Objects;

/**
 * The series that an edition belongs to.
 *
 * @param name never blank
 * @param position which volume it is, as printed: {@code 3}, {@code 2.5}, {@code 1-3}; or null
 */
public record Series(String name, String position) {

    public Series {
        Objects.requireNonNull(name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a series without a name");
        }
    }
}
