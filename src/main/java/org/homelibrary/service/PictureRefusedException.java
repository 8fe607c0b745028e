package org.homelibrary.service;

import java.util.Objects;

/** A picture that a user chose cannot be read, or cannot be had. */
public class PictureRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        NOT_HTTPS,
        NOT_PUBLIC,
        UNREACHABLE,
        NOT_AN_IMAGE,
        TOO_LARGE,
        TOO_SMALL
    }

    private final Reason reason;

    public PictureRefusedException(Reason reason, Throwable cause) {
        super("picture refused: " + reason, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
