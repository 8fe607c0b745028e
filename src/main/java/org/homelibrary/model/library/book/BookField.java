package org.homelibrary.model.library.book;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.text.TypedText;

/**
 * The fields of a book. Editing, filling from providers and storing go through this list, so that a new field is one line
 * here and at most one column in a store.
 *
 * <p>Names are stored and must not change.
 */
public enum BookField {
    TITLE(FieldType.TEXT, 500, MetadataField.TITLE, book -> fullTitle(book.metadata())),
    /** In the order of the title page. */
    AUTHORS(FieldType.LIST, 100, MetadataField.AUTHORS, book -> book.metadata().authors()),
    SERIES(FieldType.SERIES, 300, MetadataField.SERIES, book -> book.metadata().series()),
    PUBLISHER(FieldType.TEXT, 300, MetadataField.PUBLISHER, book -> book.metadata()
            .publisher()),
    /** A year, with month and day where they are known: {@code 1999}, {@code 1999-04-23}. */
    PUBLISHED(FieldType.TEXT, 100, MetadataField.PUBLISHED_DATE, book -> book.metadata()
            .publishedDate()),
    /** How many. */
    PAGES(FieldType.NUMBER, 99_999, MetadataField.PAGES, book -> book.metadata().pages()),
    /** A code of two or three letters. */
    LANGUAGE(
            FieldType.TEXT, 100, MetadataField.LANGUAGE, book -> book.metadata().language()),
    GENRE(
            FieldType.TEXT,
            200,
            MetadataField.CATEGORIES,
            book -> String.join(", ", book.metadata().categories())),
    DESCRIPTION(FieldType.TEXT, 10_000, MetadataField.DESCRIPTION, book -> book.metadata()
            .description()),
    /** The id of a picture. */
    COVER(FieldType.ID, 0, MetadataField.COVER, Book::getCoverId),
    /** The household's own words for it. */
    TAGS(FieldType.LIST, 50, null, book -> null),
    /** Used for sorting instead of the title, as it stands. */
    SORT_TITLE(FieldType.TEXT, 500, null, book -> null),
    /** Used for sorting instead of the first author: {@code Last, First}, or as it stands when it has no comma. */
    SORT_AUTHOR(FieldType.TEXT, 200, null, book -> null);

    /** The most authors or tags of a book. More would not fit in a DynamoDB item with its five index entries, together 400 kB. */
    public static final int MAX_ITEMS = 40;

    public static final int MAX_POSITION_LENGTH = 20;

    /** They describe one edition, so they do not outlive a change of the ISBN. */
    private static final Set<BookField> OF_ONE_EDITION =
            EnumSet.of(PUBLISHER, PUBLISHED, PAGES, LANGUAGE, DESCRIPTION, COVER);

    private final FieldType type;
    private final int max;
    private final MetadataField source;
    private final Function<Book, Object> reading;

    BookField(FieldType type, int max, MetadataField source, Function<Book, Object> reading) {
        this.type = type;
        this.max = max;
        this.source = source;
        this.reading = reading;
    }

    /** The longest text, or longest text of a list, in UTF-16 code units; or the greatest number. */
    public int max() {
        return max;
    }

    /** The catalogues' field for it; empty when only people fill it in. */
    public Optional<MetadataField> source() {
        return Optional.ofNullable(source);
    }

    /** Returns the field of this name, or empty when this version does not know it. */
    public static Optional<BookField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    boolean isOfOneEdition() {
        return OF_ONE_EDITION.contains(this);
    }

    /** Returns the catalogues' value, cut to length, or null. */
    public Object in(Book edition) {
        Object value = reading.apply(edition);
        Object cleaned = value == null ? null : type.clean(value);
        return cleaned == null ? null : type.cut(cleaned, max);
    }

    /**
     * Returns what another program says, cleaned and cut to length, or null when nothing is left. A number out of range says
     * nothing.
     */
    public Object fitted(Object said) {
        Object cleaned = said == null ? null : type.clean(said);
        Object cut = cleaned == null ? null : type.cut(cleaned, max);
        return cut != null && type.fits(cut, max) ? cut : null;
    }

    /**
     * Returns what a person typed, cleaned of blanks and empty items, or null when nothing is left.
     *
     * @throws IllegalArgumentException when it is of another type, too long or too great
     */
    Object checked(Object typed) {
        if (typed == null) {
            return null;
        }
        requireType(typed);
        Object value = type.clean(typed);
        if (value != null && !type.fits(value, max)) {
            throw new IllegalArgumentException(this + " is too long, or no such number");
        }
        return value;
    }

    /** Returns an immutable copy of a value. */
    Object kept(Object value) {
        requireType(value);
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    private void requireType(Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    this + " is not a " + value.getClass().getSimpleName());
        }
    }

    boolean isSame(Object one, Object other) {
        return type.isSame(one, other);
    }

    /** A short mark of a value: equal for {@linkplain #isSame the same} values, and rarely for others. */
    String mark(Object value) {
        return String.format(
                Locale.ROOT, "%08x", TypedText.canonical(type.text(value)).hashCode());
    }

    /** Returns the form in which stores keep a value: {@link #parse} reads it. Lists have a line for each text. */
    public String text(Object value) {
        return type.text(value);
    }

    /** Reads {@link #text}. */
    public Object parse(String text) {
        return type.parse(text);
    }

    private static String fullTitle(BookMetadata metadata) {
        return metadata.subtitle() == null || metadata.title() == null
                ? metadata.title()
                : metadata.title() + ": " + metadata.subtitle();
    }
}
