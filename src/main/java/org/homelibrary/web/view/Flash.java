package org.homelibrary.web.view;

import java.util.Objects;

/**
 * A message about what the last request did, shown once.
 *
 * @param message a localised sentence
 * @param undoAction path to POST to for taking it back, or null when there is nothing to take back
 */
public record Flash(Kind kind, String message, String undoAction) {

    /** How the message is meant. */
    public enum Kind {
        SUCCESS,
        INFO,
        ERROR
    }

    public Flash {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }
}
