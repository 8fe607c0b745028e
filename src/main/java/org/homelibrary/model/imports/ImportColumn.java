package org.homelibrary.model.imports;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** What a column of a table can be chosen for. */
public enum ImportColumn implements WireName {
    TITLE,
    SUBTITLE,
    AUTHORS,
    ISBN,
    SERIES,
    SERIES_POSITION,
    PUBLISHER,
    PUBLISHED,
    PAGES,
    LANGUAGE,
    GENRE,
    DESCRIPTION,
    LABELS,
    STATUS,
    RATING,
    STARTED,
    FINISHED,
    ADDED,
    NOTES,
    LOCATION,
    COPIES;

    /** @return empty when the text names no column */
    public static Optional<ImportColumn> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
