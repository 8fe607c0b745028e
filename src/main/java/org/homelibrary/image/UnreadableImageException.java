package org.homelibrary.image;

import java.util.List;

/** The bytes are no picture that we can or want to read. The only failure that this package lets out. */
public class UnreadableImageException extends RuntimeException {

    /** Why, in the terms of the person who sent the picture. */
    public enum Reason {
        /** Nothing that is known for a picture. */
        NOT_AN_IMAGE,
        /** A picture of a known format that breaks off or makes no sense. */
        DAMAGED,
        /** More pixels than we are willing to decode; how many megapixels is in the arguments. */
        TOO_LARGE,
        /** Too few pixels to show anything: the placeholder that some services send instead of "not found". */
        TOO_SMALL,
        /** Other large pictures are being decoded. */
        BUSY,
        /** What iPhones keep photos in (HEIF with HEVC). */
        HEIC,
        /** A picture of a format that we have no decoder for; its name is in the arguments. */
        OTHER_FORMAT,
        /** What the sensor of a camera saw, not developed yet. */
        RAW,
        /** A picture that moves, in a format of which we read still ones only. */
        ANIMATED,
        /** A film, such as the moving half of a Live Photo. */
        VIDEO,
        PDF,
        WEB_PAGE,
        /** A ZIP file or the like. */
        ARCHIVE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public UnreadableImageException(Reason reason, String message, Object... arguments) {
        this(reason, message, (Throwable) null, arguments);
    }

    public UnreadableImageException(Reason reason, String message, Throwable cause, Object... arguments) {
        super(message, cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason getReason() {
        return reason;
    }

    /** What belongs into a sentence about the reason: a number of megapixels, the name of a format. */
    public List<Object> getArguments() {
        return arguments;
    }
}
