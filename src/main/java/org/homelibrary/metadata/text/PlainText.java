package org.homelibrary.metadata.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text from outside fit to be kept: no markup, no control characters, no endless lengths. */
public final class PlainText {

    /** Control characters, what steers the direction of the text around it, byte order marks and halves of characters. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF\\p{Cs}&&[^\\n]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[\\p{Z}\\t\\r\\f]+");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li|h[1-6]|ul|ol)>");
    private static final Pattern TAG = Pattern.compile("<!--.{0,1000}?-->|</?[a-zA-Z][^<>]{0,1000}>", Pattern.DOTALL);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("eacute", "é"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"));

    private PlainText() {}

    /** One line of text, or null when nothing is left of it. */
    public static String line(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        // Blanks first: a line end between two words is a control character, and a blank as well.
        String blanks = BLANKS.matcher(cut(text, 4 * maxLength)).replaceAll(" ");
        return nullIfEmpty(
                cut(UNWANTED.matcher(blanks).replaceAll("").strip(), maxLength).strip());
    }

    /** The lines that are left, without repetitions, as many as wanted. */
    public static List<String> lines(List<String> texts, int maxLength, int maxCount) {
        return texts.stream()
                .map(text -> line(text, maxLength))
                .filter(Objects::nonNull)
                .distinct()
                .limit(maxCount)
                .toList();
    }

    /** The text of a piece of HTML or of plain text, paragraphs kept as line ends, or null when nothing is left. */
    public static String paragraphs(String html, int maxLength) {
        if (html == null) {
            return null;
        }
        String text = LINE_END.matcher(cut(html, 4 * maxLength)).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        // Once more, for what was escaped twice.
        text = TAG.matcher(entities(text)).replaceAll("");
        text = BLANKS_IN_LINE.matcher(text).replaceAll(" ");
        text = UNWANTED.matcher(text).replaceAll("");
        text = text.replaceAll(" ?\n ?", "\n").replaceAll("\n{3,}", "\n\n").strip();
        return nullIfEmpty(cut(text, maxLength).strip());
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(java.util.regex.MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
