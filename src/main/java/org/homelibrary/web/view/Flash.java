package org.homelibrary.web.view;

import java.util.Objects;

/**
 * A message about what the last request did, shown once.
 *
 * @param message a localised sentence
 * @param action path to POST to by the one button beside the message, or null when there is none
 * @param actionLabel localised, or null
 */
public record Flash(Kind kind, String message, String action, String actionLabel) {

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
