package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a book's fields came from. A field that a person edited, or emptied, is never overwritten by a lookup. Of a field
 * without a mark nobody kept account.
 */
public record FieldMarks(Map<BookField, FieldMark> byField) {

    public static final FieldMarks NONE = new FieldMarks(Map.of());

    public FieldMarks {
        Map<BookField, FieldMark> copy = new EnumMap<>(BookField.class);
        copy.putAll(byField);
        byField = Collections.unmodifiableMap(copy);
    }

    public Optional<FieldMark> of(BookField field) {
        return Optional.ofNullable(byField.get(field));
    }

    public boolean isEdited(BookField field) {
        return of(field).filter(FieldMark::isByPerson).isPresent();
    }

    /** @param at null when that is not known */
    public FieldMarks edited(BookField field, Instant at) {
        return with(field, FieldMark.byPerson(at));
    }

    /** @param mark null for none */
    FieldMarks with(BookField field, FieldMark mark) {
        Map<BookField, FieldMark> changed = new EnumMap<>(BookField.class);
        changed.putAll(byField);
        if (mark == null) {
            changed.remove(field);
        } else {
            changed.put(field, mark);
        }
        return new FieldMarks(changed);
    }

    FieldMarks without(Predicate<BookField> fields) {
        Map<BookField, FieldMark> rest = new EnumMap<>(BookField.class);
        rest.putAll(byField);
        rest.keySet().removeIf(fields);
        return new FieldMarks(rest);
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
            Arrays.stream(BookField.values())
                    .filter(field -> field.name().equals(parts[0]))
                    .forEach(field -> FieldMark.parse(parts[1], parts[2]).ifPresent(mark -> marks.put(field, mark)));
        }
        return new FieldMarks(marks);
    }
}
