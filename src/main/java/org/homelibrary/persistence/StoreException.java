package org.homelibrary.persistence;

import java.util.Objects;

/** The store did not do what it was asked, for a reason that is not the caller's. */
public class StoreException extends RuntimeException {

    /** What a person can be told about it. */
    public enum Reason {
        /** It cannot be reached, or does not answer. */
        UNREACHABLE,
        /** It has too much to do: the same works a little later. */
        BUSY,
        /** There is no room left on its disk. What is stored can be read. */
        FULL,
        /** It may not be written to, for another reason. What is stored can be read. */
        READ_ONLY
    }

    private final Reason reason;

    /** For the reason of the cause, when that is one of this kind, or else {@link Reason#UNREACHABLE}. */
    public StoreException(String message, Throwable cause) {
        this(cause instanceof StoreException known ? known.reason : Reason.UNREACHABLE, message, cause);
    }

    public StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
