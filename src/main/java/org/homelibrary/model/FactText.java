package org.homelibrary.model;

import java.util.Locale;
import java.util.UUID;

/** The value of a field as text: to be stored, and to be compared. */
final class FactText {

    private static final String LINE = "\n";

    private FactText() {}

    static String of(Object value) {
        if (value instanceof Series series) {
            return series.position() == null ? series.name() : series.name() + LINE + series.position();
        }
        return value.toString();
    }

    /** Reads {@link #of}. */
    static Object parse(MetadataField field, String text) {
        return switch (field) {
            case PAGES -> Integer.valueOf(text);
            case COVER -> UUID.fromString(text);
            case SERIES -> series(text);
            default -> text;
        };
    }

    private static Series series(String text) {
        int end = text.lastIndexOf(LINE);
        return end < 0 ? new Series(text, null) : new Series(text.substring(0, end), text.substring(end + 1));
    }

    /** Whether a reader would see no difference. Null is the same as null only. */
    static boolean isSame(Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return TypedText.isSame(of(one), of(other));
    }

    /** A short mark of the value: the same for {@linkplain #isSame the same} values, and rarely for others. */
    static String mark(Object value) {
        return String.format(Locale.ROOT, "%08x", TypedText.canonical(of(value)).hashCode());
    }
}
