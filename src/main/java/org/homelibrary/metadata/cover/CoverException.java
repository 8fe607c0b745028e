package org.homelibrary.metadata.cover;

/** The address that a user gave for a cover brought none. */
public class CoverException extends RuntimeException {

    private final Reason reason;

    public CoverException(Reason reason, String message) {
        this(reason, message, null);
    }

    public CoverException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What to tell the user. */
    public enum Reason {
        /** Not {@code https}, on a port of its own, or with a user name in it. */
        NOT_HTTPS,
        /** The name leads to an address that is not on the public Internet. */
        NOT_PUBLIC,
        /** No answer in time, or one that says there is nothing. */
        UNREACHABLE,
        /** More bytes than we take. */
        TOO_MANY_BYTES,
        /** An answer that is no picture that we read; why, says the cause, an {@code UnreadableImageException}. */
        UNREADABLE
    }
}
