package org.homelibrary.model.library.holding;

/** The parts of a library that have a list of their own; each book is on one. */
public enum Shelf {
    /** What is in the house, own books and borrowed ones. */
    HOME,
    WISH_LIST,
    GONE
}
