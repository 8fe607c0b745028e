package org.homelibrary.model;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses and forms have them. */
public final class Ids {

    private Ids() {}

    /** @return empty for null, and for what is no id */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
