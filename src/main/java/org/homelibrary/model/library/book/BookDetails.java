package org.homelibrary.model.library.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.homelibrary.model.edition.AuthorLine;
import org.homelibrary.model.edition.Series;

/**
 * What is known about a book, by field. A field without a value is absent.
 *
 * @param values each of its field's type, and never an empty text or list
 */
public record BookDetails(Map<BookField, Object> values) {

    public static final BookDetails NONE = new BookDetails(Map.of());

    public BookDetails {
        Map<BookField, Object> copy = new EnumMap<>(BookField.class);
        values.forEach((field, value) -> copy.put(field, field.kept(value)));
        values = Collections.unmodifiableMap(copy);
    }

    /** @param value null for nothing */
    public BookDetails with(BookField field, Object value) {
        return new BookDetails(FieldMap.with(values, field, value));
    }

    BookDetails without(Predicate<BookField> fields) {
        return new BookDetails(FieldMap.without(values, fields));
    }

    /** Returns it without the description, which no list shows and which may be long. */
    public BookDetails card() {
        return with(BookField.DESCRIPTION, null);
    }

    public boolean has(BookField field) {
        return values.containsKey(field);
    }

    /** Null when nothing is known. */
    Object get(BookField field) {
        return values.get(field);
    }

    /** Returns a value in the {@linkplain BookField#text form in which stores keep it}, or null when nothing is known. */
    public String text(BookField field) {
        return has(field) ? field.text(get(field)) : null;
    }

    /** Null while the title is unknown. */
    public String title() {
        return (String) get(BookField.TITLE);
    }

    /** Never null. */
    public List<String> authors() {
        return list(BookField.AUTHORS);
    }

    /** The authors in one line, or null when there is none. */
    public String authorLine() {
        return AuthorLine.of(authors());
    }

    public Series series() {
        return (Series) get(BookField.SERIES);
    }

    public String publisher() {
        return (String) get(BookField.PUBLISHER);
    }

    public String published() {
        return (String) get(BookField.PUBLISHED);
    }

    public Integer pages() {
        return (Integer) get(BookField.PAGES);
    }

    public String language() {
        return (String) get(BookField.LANGUAGE);
    }

    public String genre() {
        return (String) get(BookField.GENRE);
    }

    public String description() {
        return (String) get(BookField.DESCRIPTION);
    }

    public UUID coverId() {
        return (UUID) get(BookField.COVER);
    }

    /** Never null. */
    public List<String> tags() {
        return list(BookField.TAGS);
    }

    public String sortTitle() {
        return (String) get(BookField.SORT_TITLE);
    }

    public String sortAuthor() {
        return (String) get(BookField.SORT_AUTHOR);
    }

    @SuppressWarnings("unchecked")
    private List<String> list(BookField field) {
        return has(field) ? (List<String>) get(field) : List.of();
    }
}
