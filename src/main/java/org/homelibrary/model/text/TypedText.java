package org.homelibrary.model.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as forms send it: the same words may come back in other bytes than they were shown in. */
public final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /** What shows nothing and joins nothing: controls, soft hyphen, zero-width space, word joiner, byte order mark. */
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cc}\u00ad\u200b\u2060\ufeff&&[^\\n\\t]]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern BLANKS_AROUND_LINE_END = Pattern.compile(" ?\\n ?");

    private TypedText() {}

    /** Returns the text without blanks around it and with {@code \n} as line end, or null when nothing is left. */
    public static String clean(String typed) {
        if (typed == null) {
            return null;
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n").strip();
        return canonical(lines).isEmpty() ? null : lines;
    }

    /**
     * Returns whether two texts differ at most in what browsers, keyboards and operating systems change unasked: Unicode
     * normal form, line ends, kind and number of blanks, characters that show nothing. Null is an empty text.
     */
    public static boolean isSame(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    /** Returns the form that all texts have in common that are {@linkplain #isSame the same}; null is an empty text. */
    public static String canonical(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String lines = LINE_END.matcher(composed).replaceAll("\n");
        String visible = IGNORED.matcher(lines).replaceAll("");
        String blanks = BLANKS.matcher(visible).replaceAll(" ");
        return BLANKS_AROUND_LINE_END.matcher(blanks).replaceAll("\n").strip();
    }

    /**
     * Returns the {@linkplain #clean cleaned} text, or null when it says nothing.
     *
     * @throws IllegalArgumentException when it is longer, in UTF-16 code units
     */
    public static String limited(String what, String typed, int maxLength) {
        String cleaned = clean(typed);
        if (cleaned != null && cleaned.length() > maxLength) {
            throw new IllegalArgumentException(what + " has at most " + maxLength + " characters");
        }
        return cleaned;
    }

    /** Returns at most so many UTF-16 code units of the text; never cuts a surrogate pair in two. */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
    }
}
