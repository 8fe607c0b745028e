package org.homelibrary.model.library;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** What a member may do in a library; each may do what the next one may. */
public enum MemberRole implements WireName {
    /** Everything: invites, removes and changes members, and renames the library. */
    OWNER,
    /** Adds, edits and deletes books. */
    EDITOR,
    /** Changes only their own status, rating, notes and reads. */
    READER;

    /** @return empty when the text names no role */
    public static Optional<MemberRole> ofWire(String text) {
        return WireName.find(values(), text);
    }

    public boolean mayManage() {
        return this == OWNER;
    }

    public boolean mayEdit() {
        return this != READER;
    }
}
