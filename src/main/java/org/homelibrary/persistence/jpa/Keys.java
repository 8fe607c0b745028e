package org.homelibrary.persistence.jpa;

import java.util.UUID;

/** Bounds of sort keys and ids, so that a page has the same statement with and without a cursor. */
public final class Keys {

    /**
     * Not the empty text, which Derby fills up with blanks: keys that begin with a control character come before it. For
     * the same reason it ends the lower bound of keys that begin alike.
     */
    public static final String BEFORE_ALL = "\0";

    /** No key starts with it, because it is not a character. */
    public static final String AFTER_ALL = "\uffff";

    /** No row has this id. */
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private Keys() {}

    /** @param id null for the first page */
    public static UUID after(UUID id) {
        return id == null ? BEFORE_ALL_IDS : id;
    }
}
