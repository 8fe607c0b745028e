package org.homelibrary.model.isbn;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its digits, dashes and blanks in their plain form, and without what nobody sees: marks of direction, tags,
 * entities and percent signs of the page it was copied from, the symbology identifier that a scanner puts in front.
 */
final class CleanText {

    /** A page's worth: whoever pastes more is not asked to wait for it. */
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern TAG = Pattern.compile("<[/!]?[A-Za-z][^<>0-9]{0,200}>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,6})|#[xX]([0-9a-fA-F]{1,5})|([A-Za-z]{2,6}));");
    private static final Pattern PERCENT = Pattern.compile("%([2-7][0-9A-Fa-f])");

    /** ISO/IEC 15424: {@code ]E0}, {@code ]X0}, {@code ]C1}. */
    private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z](?=[0-9])");

    /** How catalogues show the field of a MARC record: {@code 020 ##$a0140013997}. */
    private static final Pattern SUBFIELD = Pattern.compile("[$|‡][az](?=[0-9])");

    /** Two marks make a digit of the text one on a key. */
    private static final String KEYCAP = "\ufe0f\u20e3";

    /** Signs that stand for a dash and are none for Unicode. */
    private static final String DASHES = "\u2212\u2043\u2027\u00b7_";

    private CleanText() {}

    static String of(String text) {
        if (text == null) {
            return "";
        }
        String decoded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        decoded = TAG.matcher(decoded).replaceAll(" ");
        decoded = ENTITY.matcher(decoded).replaceAll(CleanText::entity);
        decoded = PERCENT.matcher(decoded).replaceAll(CleanText::percent);
        decoded = SUBFIELD.matcher(decoded).replaceAll(" ");
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(decoded, Normalizer.Form.NFKC).codePoints().forEach(c -> append(plain, c));
        return SYMBOLOGY.matcher(plain).replaceAll(" ");
    }

    private static void append(StringBuilder plain, int c) {
        int type = Character.getType(c);
        if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
        } else if (c == '\n'
                || c == '\r'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            plain.append('\n');
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
            plain.append(' ');
        } else if (type == Character.DASH_PUNCTUATION || DASHES.indexOf(c) >= 0) {
            plain.append('-');
        } else if ("\u0425\u0445\u03a7\u03c7".indexOf(c) >= 0) {
            plain.append('X'); // the Cyrillic and the Greek letter
        } else if ("\u041e\u043e\u039f\u03bf".indexOf(c) >= 0) {
            plain.append('O');
        } else if (type != Character.FORMAT && KEYCAP.indexOf(c) < 0) {
            plain.appendCodePoint(c);
        }
    }

    private static String entity(MatchResult match) {
        if (match.group(3) != null) {
            return switch (match.group(3)) {
                case "shy", "zwj", "zwnj", "lrm", "rlm" -> "";
                case "ndash", "mdash", "minus", "hyphen", "dash" -> "-";
                default -> " ";
            };
        }
        int code = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(code) && Character.isDefined(code)
                ? Matcher.quoteReplacement(Character.toString(code))
                : " ";
    }

    /** Letters and digits are never written like this. */
    private static String percent(MatchResult match) {
        char c = (char) Integer.parseInt(match.group(1), 16);
        return Matcher.quoteReplacement(Character.isLetterOrDigit(c) ? match.group() : String.valueOf(c));
    }
}
