package org.homelibrary.metadata.text;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.model.text.SearchText;
import org.homelibrary.model.text.TypedText;

/**
 * Makes text from outside fit to be kept: no markup, no entities, no control characters, composed letters, no endless
 * lengths.
 */
public final class PlainText {

    /** What is read of a short text: the markup around it may be longer than itself. */
    private static final int MIN_READ = 2_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[\\p{Z}\\t\\f]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern CUT_TAG = Pattern.compile("<[^<>]*$");

    /** An article as union catalogues mark it: {@code ¬Der¬ Turm}. */
    private static final Pattern NOT_SORTED = Pattern.compile("^\u00ac(\\S{1,8}?)(?:\u00ac\\s*|\\s+\u00ac)(?=\\S)");

    private PlainText() {}

    /** One line of text, or null when nothing is left of it. */
    public static String line(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        // Blanks first: a line end between two words is a control character, and a blank as well.
        String blanks =
                BLANKS.matcher(Markup.toText(beginning(text, maxLength))).replaceAll(" ");
        return kept(NOT_SORTED.matcher(CleanText.line(blanks)).replaceFirst("$1 "), maxLength);
    }

    /** The lines that are left, without repetitions in any writing, as many as wanted. */
    public static List<String> lines(List<String> texts, int maxLength, int maxCount) {
        Map<String, String> lines = new LinkedHashMap<>();
        texts.stream()
                .map(text -> line(text, maxLength))
                .filter(Objects::nonNull)
                .forEach(line -> lines.putIfAbsent(sameness(line), line));
        return lines.values().stream().limit(maxCount).toList();
    }

    private static String sameness(String line) {
        String folded = SearchText.fold(line);
        return folded.isEmpty() ? line : folded.replaceAll("\\. ?", " ");
    }

    /** The text of a piece of HTML or of plain text, paragraphs kept as line ends, or null when nothing is left. */
    public static String paragraphs(String html, int maxLength) {
        if (html == null) {
            return null;
        }
        String source = LINE_END.matcher(beginning(html, maxLength)).replaceAll("\n");
        String text = CleanText.lines(Markup.toText(source));
        text = BLANKS_IN_LINE.matcher(text).replaceAll(" ");
        return kept(text.replaceAll(" ?\n ?", "\n").replaceAll("\n{3,}", "\n\n"), maxLength);
    }

    private static String beginning(String text, int maxLength) {
        int length = Math.max(MIN_READ, 4 * maxLength);
        return text.length() <= length
                ? text
                : CUT_TAG.matcher(TypedText.cut(text, length)).replaceFirst("");
    }

    private static String kept(String text, int maxLength) {
        String kept = TypedText.cut(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip(), maxLength)
                .strip();
        return kept.isEmpty() ? null : kept;
    }
}
