package org.homelibrary.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values from catalogues that a reader has declined, by field. A field is offered again only when its value changes.
 *
 * @param marks of the words, see {@link FactText#mark}
 */
record DeclinedWords(Map<MetadataField, String> marks) {

    static final DeclinedWords NONE = new DeclinedWords(Map.of());

    DeclinedWords {
        Map<MetadataField, String> copy = new EnumMap<>(MetadataField.class);
        copy.putAll(marks);
        marks = copy;
    }

    boolean contains(MetadataField field, Object word) {
        return FactText.mark(word).equals(marks.get(field));
    }

    DeclinedWords with(MetadataField field, Object word) {
        DeclinedWords more = new DeclinedWords(marks);
        more.marks.put(field, FactText.mark(word));
        return more;
    }

    DeclinedWords without(MetadataField field) {
        DeclinedWords fewer = new DeclinedWords(marks);
        fewer.marks.remove(field);
        return fewer;
    }

    /** Returns the form in which stores keep it: {@code TITLE=1a2b3c4d,PAGES=0000d431}, or null when there is none. */
    String text() {
        return marks.isEmpty()
                ? null
                : marks.entrySet().stream()
                        .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    /** Reads {@link #text()}. Fields that this version does not know are left out. */
    static DeclinedWords parse(String text) {
        DeclinedWords words = new DeclinedWords(Map.of());
        for (String entry : text == null ? new String[0] : text.split(",")) {
            String[] parts = entry.split("=", 2);
            MetadataField.named(parts[0]).ifPresent(field -> words.marks.put(field, parts[1]));
        }
        return words;
    }
}
