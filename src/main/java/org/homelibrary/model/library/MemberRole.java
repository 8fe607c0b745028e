package org.homelibrary.model.library;

import java.util.Locale;
import java.util.Optional;

/** What a member may do in a library; each may do what the next one may. */
public enum MemberRole {
    /** Everything: invites, removes and changes members, and renames the library. */
    OWNER,
    /** Adds, edits and deletes books. */
    EDITOR,
    /** Changes nothing but what is the reader's own: status, rating, notes and reads. */
    READER;

    /** The form used in addresses, forms and JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when the text names no role */
    public static Optional<MemberRole> ofWire(String text) {
        for (MemberRole role : values()) {
            if (role.wire().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    public boolean mayManage() {
        return this == OWNER;
    }

    public boolean mayEdit() {
        return this != READER;
    }
}
