package org.homelibrary.web.view;

import org.homelibrary.model.library.reading.ReadingStatus;

/** A reading status, or that there is none, as forms, addresses and the names of texts call it. */
public final class StatusName {

    /** Sent by a control that must say something, where nothing would do as well. */
    public static final String NONE = "none";

    private StatusName() {}

    /** @param status null when the book is not on the reader's list */
    public static String of(ReadingStatus status) {
        return status == null ? NONE : status.wire();
    }

    public static boolean isKnown(String name) {
        return NONE.equals(name) || ReadingStatus.ofWire(name).isPresent();
    }

    /** Returns null for {@link #NONE}, and for what is no name. */
    public static ReadingStatus status(String name) {
        return ReadingStatus.ofWire(name).orElse(null);
    }
}
