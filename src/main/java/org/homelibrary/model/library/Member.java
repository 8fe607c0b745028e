package org.homelibrary.model.library;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A user in a library. One who has left stays a former member, because their readings are kept and can be exported.
 *
 * @param role of a former member, the last one
 * @param chosenAt when the user last switched to this library: the one that was chosen last is the user's current library
 * @param leftAt null for a current member
 */
public record Member(
        UUID libraryId,
        UUID userId,
        MemberRole role,
        Instant joinedAt,
        Instant chosenAt,
        Instant leftAt,
        long version) {

    public Member {
        Objects.requireNonNull(libraryId);
        Objects.requireNonNull(userId);
        Objects.requireNonNull(role);
        Objects.requireNonNull(joinedAt);
        Objects.requireNonNull(chosenAt);
    }

    /** A new member, who looks at the library at once. */
    public static Member joining(UUID libraryId, UUID userId, MemberRole role, Instant now) {
        return new Member(libraryId, userId, role, now, now, null, 0);
    }

    public Member as(MemberRole newRole) {
        return new Member(libraryId, userId, newRole, joinedAt, chosenAt, leftAt, version);
    }

    /** Makes the library the user's current one. */
    public Member choosing(Instant now) {
        return new Member(libraryId, userId, role, joinedAt, now, leftAt, version);
    }

    public Member left(Instant now) {
        return new Member(libraryId, userId, role, joinedAt, chosenAt, Objects.requireNonNull(now), version);
    }

    public boolean isCurrent() {
        return leftAt == null;
    }

    /** Whether the user may do everything, which a former owner may not. */
    public boolean isOwner() {
        return isCurrent() && role == MemberRole.OWNER;
    }

    public Member withVersion(long newVersion) {
        return new Member(libraryId, userId, role, joinedAt, chosenAt, leftAt, newVersion);
    }
}
