package org.homelibrary.model;

/** The fields of a {@link UserBook} that a lookup may fill and a user may edit: an edited one is never overwritten. */
public enum BookField {
    TITLE,
    AUTHOR,
    GENRE,
    DESCRIPTION,
    COVER
}
