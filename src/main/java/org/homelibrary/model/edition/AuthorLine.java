package org.homelibrary.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.model.text.NameOrder;

/** The authors of a book in one line. */
public final class AuthorLine {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_NAMES = 20;
    private static final int MAX_NAME_LENGTH = 100;
    private static final String AND_MORE = " et al.";
    private static final String BETWEEN_NAMES = ", ";
    private static final String BETWEEN_NAMES_WITH_COMMAS = "; ";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AND = Pattern.compile("(?i),? (?:&|and|und) ");

    private AuthorLine() {}

    /**
     * Returns whole names, and a mark when there are more, for pages.
     *
     * @return null when there is none
     */
    public static String of(List<String> authors) {
        String separator = separator(authors);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < authors.size(); i++) {
            String next = i == 0 ? authors.get(i) : separator + authors.get(i);
            boolean isLast = i == authors.size() - 1;
            int room = MAX_LENGTH - (isLast ? 0 : AND_MORE.length());
            if (i > 0 && (i == MAX_NAMES || line.length() + next.length() > room)) {
                return line + AND_MORE;
            }
            line.append(next);
        }
        return line.isEmpty() ? null : line.toString();
    }

    /** Returns all names, however many there are; empty when there is none. */
    public static String whole(List<String> authors) {
        return String.join(separator(authors), authors);
    }

    /** Returns what stands between two of these names: a semicolon when one of them has a comma. */
    public static String separator(List<String> authors) {
        boolean isComma = authors.stream().noneMatch(name -> name.indexOf(',') >= 0);
        return isComma ? BETWEEN_NAMES : BETWEEN_NAMES_WITH_COMMAS;
    }

    /**
     * Returns all names for a form, so that {@link #parse} reads the same names again unless there is a semicolon in one.
     */
    public static String typed(List<String> authors) {
        return String.join(BETWEEN_NAMES_WITH_COMMAS, authors);
    }

    /**
     * Reads names that a person typed or that a catalogue has in one line. A semicolon always stands between two. A comma
     * or an "and" does only if all that it separates looks like whole names: {@code Doe, Anna} and {@code Simon & Schuster}
     * are one.
     *
     * @return each name once; empty when there is none
     */
    public static List<String> parse(String line) {
        String text = BLANKS.matcher(CleanText.line(line)).replaceAll(" ").strip();
        if (text.indexOf(';') >= 0) {
            return distinct(text.split(";"));
        }
        String[] parts = AND.split(text);
        List<String> names = Arrays.stream(parts)
                .flatMap(part -> separatedByCommas(part).stream())
                .distinct()
                .toList();
        return parts.length > 1 && names.stream().allMatch(NameOrder::isPerson) ? names : separatedByCommas(text);
    }

    private static List<String> separatedByCommas(String text) {
        if (NameOrder.isInverted(text)) {
            return List.of(text);
        }
        List<String> names = distinct(text.split(BETWEEN_NAMES));
        boolean areNames = names.stream().allMatch(name -> name.indexOf(' ') > 0 && name.length() <= MAX_NAME_LENGTH);
        return areNames ? names : distinct(text);
    }

    private static List<String> distinct(String... names) {
        return Arrays.stream(names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
