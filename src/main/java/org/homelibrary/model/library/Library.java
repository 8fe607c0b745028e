package org.homelibrary.model.library;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A household's collection of books.
 *
 * <p>Its life: a new account gets one of its own, under the account's id; others {@linkplain Invitation join} it. When its
 * last member leaves it has ended: nobody sees it any more, and it is purged with everything in it.
 *
 * @param endedAt when its last member left, or null
 */
public record Library(UUID id, String name, Instant createdAt, Instant endedAt, long version) {

    public static final int MAX_NAME_LENGTH = 100;

    /** Former members whose readings are kept are counted too, so that a change of a book is bounded work. */
    public static final int MAX_MEMBERS = 30;

    public Library {
        Objects.requireNonNull(id);
        Objects.requireNonNull(createdAt);
        if (name == null || name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("the name of a library has 1 to " + MAX_NAME_LENGTH + " characters");
        }
    }

    public static Library named(String name, UUID id, Instant now) {
        return new Library(id, name, now, null, 0);
    }

    public Library renamed(String newName) {
        return new Library(id, newName, createdAt, endedAt, version);
    }

    public Library ended(Instant now) {
        return new Library(id, name, createdAt, Objects.requireNonNull(now), version);
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    public Library withVersion(long newVersion) {
        return new Library(id, name, createdAt, endedAt, newVersion);
    }
}
