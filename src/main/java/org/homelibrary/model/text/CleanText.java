package org.homelibrary.model.text;

import java.util.regex.Pattern;

/**
 * Text as people paste it, without what no store keeps and no page shows: control characters, as the non-sorting marks of
 * library catalogues are, halves of characters, soft hyphens, zero-width spaces and what steers the direction of the text
 * around it. Joiners stay, which Persian, Indic scripts and emoji are written with.
 */
public final class CleanText {

    private static final Pattern LINE_ENDS = Pattern.compile("\\R|\\t|\\f");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\u00AD\\u200B\\u2060\\uFEFF\\u202A-\\u202E"
            + "\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFE\\uFFFF&&[^\\r\\n\\t]]");

    /** Blanks of every script and marks that show nothing by themselves. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private CleanText() {}

    /** Returns one line without blanks around it; empty when nothing of it shows, or for null. */
    public static String line(String text) {
        return text == null ? "" : lines(LINE_ENDS.matcher(text).replaceAll(" "));
    }

    /** Like {@link #line}, with line ends and tabs as they are. */
    public static String lines(String text) {
        if (text == null) {
            return "";
        }
        String clean = UNWANTED.matcher(text).replaceAll("").strip();
        return INVISIBLE.matcher(clean).matches() ? "" : clean;
    }
}
