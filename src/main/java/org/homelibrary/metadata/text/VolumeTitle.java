package org.homelibrary.metadata.text;

import java.util.regex.Pattern;
import org.homelibrary.model.text.SearchText;

/** Titles that say which volume they are: {@code Cent souhaits, tome 8} beside {@code Cent souhaits}. */
public final class VolumeTitle {

    private static final Pattern NUMBER = Pattern.compile(
            "[0-9]|(?:\\b(?:vol|volume|v|tome|tom|tomo|t|band|bd|book|buch|part|teil|parte|partie|deel)\\.?\\s+"
                    + "(?:[ivxl]+|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|first|second|third)\\b)");

    private VolumeTitle() {}

    /** Whether a number is in it, or what else tells volumes apart. */
    public static boolean isNumbered(String title) {
        return title != null && NUMBER.matcher(SearchText.fold(title)).find();
    }

    /** Returns the other title if it is this one and then says which volume it is, else this one; either may be null. */
    public static String fuller(String title, String other) {
        if (title == null || other == null) {
            return title == null ? other : title;
        }
        String begin = SearchText.fold(title);
        String whole = SearchText.fold(other);
        boolean extended = whole.length() > begin.length()
                && whole.startsWith(begin)
                && !Character.isLetterOrDigit(whole.codePointAt(begin.length()))
                && NUMBER.matcher(whole.substring(begin.length())).find();
        return extended ? other : title;
    }
}
