package org.homelibrary.model.imports;

import java.util.Objects;

/**
 * Something in a row that could not be taken over as it stands. It does not keep the row out.
 *
 * @param text what stands in the file
 */
public record RowNote(Kind kind, String text) {

    /** What became of it. */
    public enum Kind {
        /** The rating was rounded to the nearest half star. */
        RATING_ROUNDED,
        RATING_UNREADABLE,
        /** The day was left out. */
        DATE_UNREADABLE,
        /** Could be two days: it was read by the order that was assumed. */
        DATE_DOUBTFUL,
        /** Became a label. */
        STATUS_UNKNOWN,
        /** A translator, illustrator or narrator was left out. */
        CONTRIBUTOR_LEFT_OUT,
        /** The number is no ISBN. */
        ISBN_WRONG,
        /** It was too long, and cut. */
        CUT
    }

    public RowNote {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }
}
