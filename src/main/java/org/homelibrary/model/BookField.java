package org.homelibrary.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a {@link UserBook} that a lookup may fill and a user may edit: an edited one is never overwritten unasked. */
public enum BookField {
    TITLE(MetadataField.TITLE),
    AUTHOR(MetadataField.AUTHORS),
    GENRE(MetadataField.CATEGORIES),
    DESCRIPTION(MetadataField.DESCRIPTION),
    COVER(MetadataField.COVER);

    private final MetadataField fact;

    BookField(MetadataField fact) {
        this.fact = fact;
    }

    /** What catalogues call it. */
    public MetadataField fact() {
        return fact;
    }

    /** Returns the field that a user may edit, or empty when only catalogues say anything about it. */
    public static Optional<BookField> of(MetadataField fact) {
        return Arrays.stream(values()).filter(field -> field.fact == fact).findFirst();
    }

    /** Returns the form in which stores keep several. */
    public static String names(Set<BookField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Reads {@link #names}; null stands for none. */
    public static Set<BookField> parse(String names) {
        Set<BookField> fields = EnumSet.noneOf(BookField.class);
        if (names != null && !names.isEmpty()) {
            for (String name : names.split(",")) {
                fields.add(valueOf(name));
            }
        }
        return fields;
    }
}
