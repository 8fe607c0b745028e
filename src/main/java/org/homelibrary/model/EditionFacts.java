package org.homelibrary.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogues say about an edition, in the form in which a reader's book keeps it: the subtitle is part of the
 * title, authors and categories are one line each, and texts are cut to their greatest lengths.
 *
 * @param values a text, the number of pages, a {@link Series}, or the id of a cover; what is unknown is not in here
 */
public record EditionFacts(Map<MetadataField, Object> values, Origins origins) {

    /** All that a reader's book keeps. */
    public static final Set<MetadataField> FIELDS = EnumSet.complementOf(EnumSet.of(MetadataField.SUBTITLE));

    private static final int MAX_SHORT_LENGTH = 500;
    private static final int MAX_CODE_LENGTH = 100;

    public EditionFacts {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    public static EditionFacts of(Book edition) {
        BookMetadata metadata = edition.metadata();
        Map<MetadataField, Object> values = new EnumMap<>(MetadataField.class);
        for (MetadataField field : FIELDS) {
            Object value = field == MetadataField.COVER ? edition.getCoverId() : value(field, metadata);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new EditionFacts(values, edition.getOrigins());
    }

    /** Returns null when nobody said anything. */
    public Object value(MetadataField field) {
        return values.get(field);
    }

    public Optional<Origin> origin(MetadataField field) {
        return origins.of(field);
    }

    private static Object value(MetadataField field, BookMetadata metadata) {
        return switch (field) {
            case TITLE -> known(fullTitle(metadata), UserBook.MAX_TITLE_LENGTH);
            case AUTHORS -> known(metadata.authorLine(), UserBook.MAX_AUTHOR_LENGTH);
            case CATEGORIES -> known(String.join(", ", metadata.categories()), UserBook.MAX_GENRE_LENGTH);
            case DESCRIPTION -> known(metadata.description(), UserBook.MAX_DESCRIPTION_LENGTH);
            case PUBLISHER -> known(metadata.publisher(), MAX_SHORT_LENGTH);
            case PUBLISHED_DATE -> known(metadata.publishedDate(), MAX_CODE_LENGTH);
            case LANGUAGE -> known(metadata.language(), MAX_CODE_LENGTH);
            case SERIES -> metadata.series() == null ? null : series(metadata.series());
            default -> field.in(metadata);
        };
    }

    private static String fullTitle(BookMetadata metadata) {
        return metadata.subtitle() == null || metadata.title() == null
                ? metadata.title()
                : metadata.title() + ": " + metadata.subtitle();
    }

    private static Series series(Series series) {
        return new Series(known(series.name(), MAX_SHORT_LENGTH), known(series.position(), MAX_CODE_LENGTH));
    }

    /**
     * Returns the text {@linkplain TypedText#cut cut} to a length; null for one that says nothing, so that an unknown field
     * is unknown in one way only.
     */
    static String known(String text, int length) {
        return text == null || text.isBlank() ? null : TypedText.cut(text, length);
    }
}
