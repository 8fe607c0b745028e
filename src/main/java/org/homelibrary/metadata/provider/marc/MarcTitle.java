package org.homelibrary.metadata.provider.marc;

import java.util.Set;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Subfield;

/**
 * Title and subtitle out of a title field whose subfields come in the order in which they are printed: the title, what
 * is added to it, number and name of a part. A parallel title, in another language, is announced by an equals sign.
 *
 * @param title with number and name of the part, by which the volumes of a work are told apart; or null
 * @param subtitle or null
 */
record MarcTitle(String title, String subtitle) {

    /** @param parts codes of a part's number and name; {@code other} of what is added to the title */
    static MarcTitle of(DataField field, char main, char other, Set<Character> numbers, Set<Character> names) {
        String title = null;
        String subtitle = null;
        boolean parallel = false;
        for (Subfield subfield : field.getSubfields()) {
            String raw = subfield.getData() == null ? "" : subfield.getData().strip();
            String text = MarcText.plain(raw);
            char code = subfield.getCode();
            parallel |= raw.startsWith("=");
            if (text != null && !parallel) {
                if (code == main && title == null) {
                    title = text;
                } else if (code == other && subtitle == null) {
                    subtitle = MarcText.plain(text.split(" = ", 2)[0]);
                } else if (numbers.contains(code)) {
                    title = title == null ? text : title + ", " + text;
                } else if (names.contains(code)) {
                    title = title == null
                            ? text
                            : title + (endsInNumber(field, subfield, numbers) ? ": " : ". ") + text;
                }
            }
            parallel |= raw.endsWith("=");
        }
        return new MarcTitle(title, subtitle);
    }

    /** Whether a part's number stands right before its name. */
    private static boolean endsInNumber(DataField field, Subfield name, Set<Character> numbers) {
        int position = field.getSubfields().indexOf(name);
        return position > 0
                && numbers.contains(field.getSubfields().get(position - 1).getCode());
    }
}
