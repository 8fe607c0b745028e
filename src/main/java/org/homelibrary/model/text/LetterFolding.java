package org.homelibrary.model.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Text as it is compared: without case, accents, width, invisible characters and repeated white space, with one kind of
 * apostrophe, dash and digit, so that "zolc" finds "Źółć".
 *
 * <p>Accents go from scripts in which they only modify a letter: Latin, Greek, Cyrillic (but not й, ї and the like, which
 * are letters of their own), and the vowel points of Arabic and Hebrew. They stay where they are letters: Indic vowel
 * signs, Thai tone marks, the voicing marks of kana. Hangul stays in syllables.
 */
public final class LetterFolding {

    /** What reads as an apostrophe: quotes and accents typed for one, and the modifier letters of transliterations. */
    private static final String APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳״ꞌ΄᾽᾿῾";

    private static final String DASHES = "−⁻₋¯";

    /** Letters that show nothing: fillers of Hangul. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    /** Blank cells and replacement characters count as symbols in Unicode and show nothing. */
    private static final String BLANK_SYMBOLS = "\u2800\uFFFC\uFFFD";

    /** The dot of Hindi's borrowed sounds, which many do not write. */
    private static final int NUKTA = 0x93C;

    private static final int VOICED = 0x3099;
    private static final int SEMI_VOICED = 0x309A;
    private static final int ACUTE = 0x301;
    private static final int BREVE = 0x306;
    private static final int DIAERESIS = 0x308;
    private static final int TATWEEL = 0x640;

    private LetterFolding() {}

    /** Returns the folded text; folding it again changes nothing. Null is empty. */
    public static String fold(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        String decomposed = Normalizer.normalize(replaceSpacingMarks(text), Form.NFKD);
        int base = ' ';
        for (int i = 0, c; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if (isMark(c)) {
                if (stays(c, base)) {
                    folded.appendCodePoint(c);
                }
                continue;
            }
            base = c;
            append(folded, c);
        }
        return Normalizer.normalize(folded.toString().strip(), Form.NFC);
    }

    /** Compatibility decomposition would tear these from their words by a blank, or 8½ into 81/2. */
    private static String replaceSpacingMarks(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u309B' -> replaced.append((char) VOICED);
                case '\u309C' -> replaced.append((char) SEMI_VOICED);
                case '¼', '½', '¾', '⅓', '⅔', '⅛', '⅜', '⅝', '⅞' ->
                    replaced.append(' ').append(c);
                default -> {
                    if (APOSTROPHES.indexOf(c) >= 0) {
                        replaced.append('\'');
                    } else {
                        replaced.append(c);
                    }
                }
            }
        }
        return replaced.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean stays(int mark, int base) {
        if (mark == NUKTA) {
            return false;
        }
        if (mark == VOICED || mark == SEMI_VOICED) {
            return true;
        }
        if (UnicodeScript.of(base) == UnicodeScript.CYRILLIC) {
            return switch (mark) {
                case BREVE -> true;
                case DIAERESIS -> base != 'е' && base != 'Е';
                case ACUTE -> "гГкК".indexOf(base) >= 0;
                default -> false;
            };
        }
        return switch (UnicodeScript.of(mark)) {
            case INHERITED, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC -> false;
            default -> true;
        };
    }

    private static void append(StringBuilder folded, int c) {
        switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> blank(folded);
            case Character.CONTROL -> {
                if (Character.isWhitespace(c) || c == '\u0085') {
                    blank(folded);
                }
            }
            case Character.FORMAT, Character.SURROGATE -> {
                // shows nothing
            }
            case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(c, 10)));
            case Character.DASH_PUNCTUATION -> folded.append('-');
            default -> appendVisible(folded, c);
        }
    }

    private static void appendVisible(StringBuilder folded, int c) {
        if (BLANK_SYMBOLS.indexOf(c) >= 0) {
            blank(folded);
        } else if (DASHES.indexOf(c) >= 0) {
            folded.append('-');
        } else if (FILLERS.indexOf(c) < 0 && c != TATWEEL) {
            int lower = Character.toLowerCase(c);
            String letters = Letters.fold(lower);
            if (letters == null) {
                folded.appendCodePoint(lower);
            } else {
                folded.append(letters);
            }
        }
    }

    private static void blank(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }
}
