package org.homelibrary.persistence.jpa;

/** Bounds of sort keys, so that a page has the same statement with and without a cursor. */
public final class Keys {

    /** Not the empty text, which Derby fills up with blanks: keys that begin with a control character come before it. */
    public static final String BEFORE_ALL = "\0";

    /** No key starts with it, because it is not a character. */
    public static final String AFTER_ALL = "\uffff";

    private Keys() {}
}
