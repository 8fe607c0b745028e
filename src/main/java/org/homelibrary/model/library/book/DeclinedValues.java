package org.homelibrary.model.library.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogues' values that somebody declined, by field. A field is offered again only when its value changes.
 *
 * @param marks of the values, see {@link BookField#mark}
 */
record DeclinedValues(Map<BookField, String> marks) {

    static final DeclinedValues NONE = new DeclinedValues(Map.of());

    DeclinedValues {
        marks = FieldMap.copyOf(marks);
    }

    boolean contains(BookField field, Object value) {
        return field.mark(value).equals(marks.get(field));
    }

    DeclinedValues with(BookField field, Object value) {
        return new DeclinedValues(FieldMap.with(marks, field, field.mark(value)));
    }

    DeclinedValues without(BookField field) {
        return new DeclinedValues(FieldMap.with(marks, field, null));
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** Returns the form in which stores keep it: {@code TITLE=1a2b3c4d,PAGES=0000d431}. */
    String text() {
        return marks.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /** Reads {@link #text()}; null is none. Fields that this version does not know are left out. */
    static DeclinedValues parse(String text) {
        Map<BookField, String> marks = new EnumMap<>(BookField.class);
        for (String entry : text == null || text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = entry.split("=", 2);
            BookField.named(parts[0]).ifPresent(field -> marks.put(field, parts[1]));
        }
        return new DeclinedValues(marks);
    }
}
