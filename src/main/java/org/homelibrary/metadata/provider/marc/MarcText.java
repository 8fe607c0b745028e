package org.homelibrary.metadata.provider.marc;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.PublisherName;

/**
 * Text of a MARC field without what cataloguers put around it: the punctuation of ISBD, which separates one subfield
 * from the next, and the marks around an article that sorting skips.
 *
 * @see <a href="https://www.ifla.org/g/isbd-rg/international-standard-bibliographic-description/">ISBD</a>
 */
final class MarcText {

    /** In MARC 21 (U+0098, U+009C) and, of old, in UNIMARC (U+0088, U+0089); or two brackets. */
    private static final Pattern NON_SORTING = Pattern.compile("[\\u0088\\u0089\\u0098\\u009C]|<<|>>");

    private static final Pattern SEPARATOR = Pattern.compile("(?:^[\\s:;/,=]+)|(?:[\\s:;/,=]+$)");

    /** The full stop that ends a field; not that of an initial, an abbreviation or an ellipsis. */
    private static final Pattern FINAL_DOT = Pattern.compile("(?<=[\\p{Ll}0-9)\\]]{4})\\.$");

    private MarcText() {}

    /** Letters with their accents as one character, as the rest of the library has them. */
    static String normalized(String text) {
        return Normalizer.normalize(NON_SORTING.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /** @return the text without separators and surrounding brackets, or null when nothing is left of it */
    static String plain(String text) {
        if (text == null) {
            return null;
        }
        String plain = SEPARATOR.matcher(text.strip()).replaceAll("");
        plain = FINAL_DOT.matcher(plain).replaceAll("").strip();
        if (plain.startsWith("[") && plain.indexOf(']') == plain.length() - 1) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        return plain.isEmpty() ? null : plain;
    }

    /** The same for names of publishers: null also for the ways of saying that it has none. */
    static String publisher(String text) {
        return PublisherName.of(text) == null ? null : PublisherName.of(plain(text));
    }
}
