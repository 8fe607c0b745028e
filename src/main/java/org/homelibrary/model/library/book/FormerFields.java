package org.homelibrary.model.library.book;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a book said before somebody took the catalogues' values, or declined them: for an undo.
 *
 * @param declined what was declined before
 */
record FormerFields(DeclinedValues declined, Map<BookField, Former> fields) {

    private static final String NONE = "-";

    /**
     * One field.
     *
     * @param value or null
     * @param mark or null
     */
    record Former(Object value, FieldMark mark) {}

    FormerFields {
        fields = FieldMap.copyOf(fields);
    }

    /** The household's own cover that an undo would bring back. */
    Optional<UUID> ownCover() {
        return Optional.ofNullable(fields.get(BookField.COVER))
                .filter(former -> former.mark != null && former.mark.isByPerson())
                .map(former -> (UUID) former.value());
    }

    /**
     * Returns the form in which stores keep it: the declined values in the first line, and then a line a field, as {@code
     * TITLE person - My title} or {@code PAGES google-books 2026-05-04T10:00:00Z 192}.
     */
    String text() {
        Stream<String> lines = fields.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue()));
        return Stream.concat(Stream.of(declined.isEmpty() ? NONE : declined.text()), lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(BookField field, Former former) {
        String line = field.name() + " " + (former.mark == null ? NONE + " " + NONE : former.mark.text());
        return former.value == null ? line : line + " " + escaped(field.text(former.value));
    }

    /** Reads {@link #text()}. Fields that this version does not know are left out. */
    static FormerFields parse(String text) {
        String[] lines = text.split("\n");
        Map<BookField, Former> fields = new EnumMap<>(BookField.class);
        Arrays.stream(lines).skip(1).map(line -> line.split(" ", 4)).forEach(parts -> BookField.named(parts[0])
                .ifPresent(field -> fields.put(
                        field,
                        new Former(
                                parts.length < 4 ? null : field.parse(unescaped(parts[3])),
                                FieldMark.parse(parts[1], parts[2]).orElse(null)))));
        return new FormerFields(DeclinedValues.parse(lines[0].equals(NONE) ? null : lines[0]), fields);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
