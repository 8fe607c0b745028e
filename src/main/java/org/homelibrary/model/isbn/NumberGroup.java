package org.homelibrary.model.isbn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that stand together in a text, with an {@code X} at their end.
 *
 * @param text digits, then perhaps an {@code X}; or {@code X} alone
 * @param start of the group in the text
 * @param end after the group
 */
record NumberGroup(String text, int start, int end) {

    private static final Pattern GROUP =
            Pattern.compile("[0-9]+(?:[xX](?![A-Za-z0-9]))?|(?<![A-Za-z0-9])[xX](?![A-Za-z0-9])");

    /** What may stand between the parts of one number. */
    private static final Pattern SEPARATOR = Pattern.compile("[ \\-./,\\\\]{0,3}\\n?[ \\-./,\\\\]{0,3}");

    static List<NumberGroup> of(String text) {
        List<NumberGroup> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(text);
        while (matcher.find()) {
            groups.add(new NumberGroup(matcher.group().replace('x', 'X'), matcher.start(), matcher.end()));
        }
        return groups;
    }

    /** Whether both may be parts of one number. */
    boolean continues(NumberGroup before, String text) {
        return SEPARATOR.matcher(text.substring(before.end, start)).matches();
    }
}
