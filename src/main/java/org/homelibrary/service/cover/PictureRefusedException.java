package org.homelibrary.service.cover;

import java.util.List;
import java.util.Objects;
import org.homelibrary.image.UnreadableImageException;

/** A picture that a user chose cannot be read, or cannot be had. */
public class PictureRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        NOT_HTTPS,
        NOT_PUBLIC,
        UNREACHABLE,
        /** More bytes than are fetched; how many megabytes that are is in the arguments. */
        TOO_MANY_BYTES,
        NOT_AN_IMAGE,
        DAMAGED,
        /** More pixels than are decoded; how many megapixels is in the arguments, 0 when unknown. */
        TOO_LARGE,
        TOO_SMALL,
        BUSY,
        HEIC,
        /** A picture in a format that is not read; its name is in the arguments. */
        OTHER_FORMAT,
        RAW,
        ANIMATED,
        VIDEO,
        PDF,
        WEB_PAGE,
        ARCHIVE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public PictureRefusedException(Reason reason, Throwable cause, Object... arguments) {
        super("picture refused: " + reason, cause);
        this.reason = Objects.requireNonNull(reason);
        this.arguments = List.of(arguments);
    }

    public static PictureRefusedException of(UnreadableImageException e) {
        return new PictureRefusedException(
                Reason.valueOf(e.getReason().name()), e, e.getArguments().toArray());
    }

    public Reason reason() {
        return reason;
    }

    /** What belongs into a sentence about the reason. */
    public List<Object> arguments() {
        return arguments;
    }
}
