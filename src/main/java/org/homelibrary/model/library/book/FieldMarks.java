package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a book's fields came from. A lookup never overwrites a field that a person edited or emptied. A field whose origin
 * was not recorded has no mark.
 */
public record FieldMarks(Map<BookField, FieldMark> byField) {

    public static final FieldMarks NONE = new FieldMarks(Map.of());

    public FieldMarks {
        byField = FieldMap.copyOf(byField);
    }

    public Optional<FieldMark> of(BookField field) {
        return Optional.ofNullable(byField.get(field));
    }

    public boolean isEdited(BookField field) {
        return of(field).filter(FieldMark::isByPerson).isPresent();
    }

    /** Which catalogue said it, and when. */
    public Optional<FieldMark> catalogue(BookField field) {
        return of(field).filter(mark -> mark.kind() == FieldMark.Kind.CATALOGUE);
    }

    boolean isProvisional(BookField field) {
        return of(field).filter(FieldMark::isProvisional).isPresent();
    }

    /** @param at null when that is not known */
    public FieldMarks edited(BookField field, Instant at) {
        return with(field, FieldMark.byPerson(at));
    }

    /** @param mark null for none */
    FieldMarks with(BookField field, FieldMark mark) {
        return new FieldMarks(FieldMap.with(byField, field, mark));
    }

    FieldMarks without(Predicate<BookField> fields) {
        return new FieldMarks(FieldMap.without(byField, fields));
    }

    /** Returns the form in which stores keep it: a line a field, as {@code TITLE person 2026-05-04T10:00:00Z}. */
    public String text() {
        return byField.entrySet().stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #text()}; null is no mark. Fields and sources that this version does not know are left out. */
    public static FieldMarks parse(String text) {
        Map<BookField, FieldMark> marks = new EnumMap<>(BookField.class);
        for (String line : text == null || text.isEmpty() ? new String[0] : text.split("\n")) {
            String[] parts = line.split(" ");
            BookField.named(parts[0])
                    .ifPresent(field -> FieldMark.parse(parts[1], parts[2]).ifPresent(mark -> marks.put(field, mark)));
        }
        return new FieldMarks(marks);
    }
}
