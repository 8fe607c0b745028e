package org.homelibrary.model.imports;

/** What a row adds to a book that is there already. */
public enum MergedPart {
    DETAILS,
    TAGS,
    STATUS,
    RATING,
    NOTES,
    READS,
    COPIES
}
