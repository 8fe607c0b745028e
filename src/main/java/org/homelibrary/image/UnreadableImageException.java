package org.homelibrary.image;

/** The bytes are no picture that we can or want to read. The only failure that this package lets out. */
public class UnreadableImageException extends RuntimeException {

    /** Why, in the terms of the person who sent the picture. */
    public enum Reason {
        /** Not JPEG, PNG, WebP, GIF or BMP, or damaged. */
        NOT_AN_IMAGE,
        /** More pixels than we are willing to decode. */
        TOO_LARGE,
        /** Too few pixels to show anything: the placeholder that some services send instead of "not found". */
        TOO_SMALL
    }

    private final Reason reason;

    public UnreadableImageException(Reason reason, String message) {
        this(reason, message, null);
    }

    public UnreadableImageException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
