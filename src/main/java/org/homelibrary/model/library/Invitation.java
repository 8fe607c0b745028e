package org.homelibrary.model.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A link by which one person joins a library, once.
 *
 * @param id fingerprint of the link's secret; the secret itself is not stored
 * @param role never {@code OWNER}
 */
public record Invitation(
        UUID libraryId, String id, MemberRole role, UUID invitedBy, Instant createdAt, Instant expiresAt) {

    public static final Duration VALID_FOR = Duration.ofDays(7);

    public Invitation {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(id);
        Objects.requireNonNull(invitedBy);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(expiresAt);
        if (role != MemberRole.EDITOR && role != MemberRole.READER) {
            throw new IllegalArgumentException("nobody is invited as " + role);
        }
    }

    public static Invitation of(UUID libraryId, String id, MemberRole role, UUID invitedBy, Instant now) {
        return new Invitation(libraryId, id, role, invitedBy, now, now.plus(VALID_FOR));
    }

    public boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
