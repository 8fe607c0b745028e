package org.homelibrary.persistence.library;

import java.util.Objects;

/** A change of who belongs to a library was refused. */
public class MembershipException extends RuntimeException {

    public enum Reason {
        /** Somebody else has to become an owner first. */
        LAST_OWNER,
        /** It was used or withdrawn, or has expired. */
        INVITATION_GONE,
        /** The user is a member already. */
        MEMBER_ALREADY,
        /** It has as many members, former ones counted, as there can be. */
        LIBRARY_FULL
    }

    private final Reason reason;

    public MembershipException(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
