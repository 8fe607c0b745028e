package org.homelibrary.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reader's book said before the reader took the catalogues' word, or declined it: for an undo.
 *
 * @param declined what was declined before
 */
record FormerFacts(DeclinedWords declined, Map<MetadataField, Former> fields) {

    private static final String NOTHING = "-";
    private static final String EDITED = "edited";
    private static final String PROVISIONAL = "provisional";

    /**
     * One field.
     *
     * @param value or null
     * @param origin null when it is the reader's, or nobody knows whose
     */
    record Former(Object value, boolean edited, boolean provisional, Origin origin) {}

    FormerFacts {
        Map<MetadataField, Former> copy = new EnumMap<>(MetadataField.class);
        copy.putAll(fields);
        fields = copy;
    }

    /** The user's own cover that an undo would bring back. */
    Optional<UUID> ownCover() {
        return Optional.ofNullable(fields.get(MetadataField.COVER))
                .filter(Former::edited)
                .map(former -> (UUID) former.value());
    }

    /**
     * Returns the form in which stores keep it: the declined words in the first line, and then a line a field, as {@code
     * TITLE edited - - My title} or {@code PAGES - google-books 2026-05-04T10:00:00Z 192}.
     */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(declined.text() == null ? NOTHING : declined.text());
        fields.forEach((field, former) -> lines.add(line(field, former)));
        return String.join("\n", lines);
    }

    private static String line(MetadataField field, Former former) {
        String mark = former.edited ? EDITED : former.provisional ? PROVISIONAL : NOTHING;
        String line = String.join(
                " ",
                field.name(),
                mark,
                former.origin == null ? NOTHING : former.origin.source().id(),
                former.origin == null ? NOTHING : former.origin.at().toString());
        return former.value == null ? line : line + " " + escaped(FactText.of(former.value));
    }

    /** Reads {@link #text()}. */
    static FormerFacts parse(String text) {
        String[] lines = text.split("\n");
        Map<MetadataField, Former> fields = new EnumMap<>(MetadataField.class);
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", 5);
            MetadataField field = MetadataField.valueOf(parts[0]);
            Object value = parts.length < 5 ? null : FactText.parse(field, unescaped(parts[4]));
            fields.put(
                    field,
                    new Former(
                            value, parts[1].equals(EDITED), parts[1].equals(PROVISIONAL), origin(parts[2], parts[3])));
        }
        return new FormerFacts(lines[0].equals(NOTHING) ? DeclinedWords.NONE : DeclinedWords.parse(lines[0]), fields);
    }

    private static Origin origin(String source, String at) {
        return MetadataSource.of(source)
                .map(known -> new Origin(known, Instant.parse(at)))
                .orElse(null);
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
