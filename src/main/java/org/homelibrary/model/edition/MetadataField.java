package org.homelibrary.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What sources can say about an edition, each of them on its own. */
public enum MetadataField {
    TITLE(BookMetadata::title, true),
    /** Many books have none. */
    SUBTITLE(BookMetadata::subtitle, false),
    AUTHORS(BookMetadata::authors, true),
    PUBLISHER(BookMetadata::publisher, true),
    PUBLISHED_DATE(BookMetadata::publishedDate, true),
    PAGES(BookMetadata::pages, true),
    LANGUAGE(BookMetadata::language, true),
    CATEGORIES(BookMetadata::categories, true),
    DESCRIPTION(BookMetadata::description, true),
    /** Most books are in none. */
    SERIES(BookMetadata::series, false),
    /** Beside the texts: it is a picture of its own. */
    COVER(metadata -> null, true);

    private final Function<BookMetadata, Object> reading;
    private final boolean usual;

    MetadataField(Function<BookMetadata, Object> reading, boolean usual) {
        this.reading = reading;
        this.usual = usual;
    }

    /** Whether most books have it, so that it is worth asking one more source for it. */
    public boolean isUsual() {
        return usual;
    }

    /** Returns the field of this name, or empty when this version does not know it. */
    public static Optional<MetadataField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** Returns the value of this field, or null when nothing is known; an empty list is nothing. */
    public Object in(BookMetadata metadata) {
        Object value = reading.apply(metadata);
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }
}
