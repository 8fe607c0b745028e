package org.homelibrary.persistence.jpa;

/** Bounds of sort keys, so that a page has the same statement with and without a cursor. */
final class Keys {

    static final String BEFORE_ALL = "";

    /** No key starts with it, because it is not a character. */
    static final String AFTER_ALL = "\uffff";

    private Keys() {}
}
