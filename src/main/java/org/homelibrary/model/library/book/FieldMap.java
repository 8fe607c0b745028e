package org.homelibrary.model.library.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Unmodifiable maps by field, each a changed copy of another. */
final class FieldMap {

    private FieldMap() {}

    static <V> Map<BookField, V> copyOf(Map<BookField, V> values) {
        return Collections.unmodifiableMap(modifiable(values));
    }

    /** @param value null for none */
    static <V> Map<BookField, V> with(Map<BookField, V> values, BookField field, V value) {
        Map<BookField, V> changed = modifiable(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return Collections.unmodifiableMap(changed);
    }

    static <V> Map<BookField, V> without(Map<BookField, V> values, Predicate<BookField> fields) {
        Map<BookField, V> rest = modifiable(values);
        rest.keySet().removeIf(fields);
        return Collections.unmodifiableMap(rest);
    }

    /** By {@code putAll}, because the copy constructor of {@link EnumMap} refuses an empty map of another kind. */
    private static <V> Map<BookField, V> modifiable(Map<BookField, V> values) {
        Map<BookField, V> copy = new EnumMap<>(BookField.class);
        copy.putAll(values);
        return copy;
    }
}
