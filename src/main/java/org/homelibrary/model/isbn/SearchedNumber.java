package org.homelibrary.model.isbn;

import java.util.regex.Pattern;

/**
 * A search for a number, in the form in which books are found by it: an ISBN of ten or thirteen digits without hyphens,
 * as many of them as were typed. Books are kept with both forms, and titles with the numbers that they have, so one word
 * finds either.
 */
public final class SearchedNumber {

    private static final String DASH = "[\\-\\u2010-\\u2015\\u2212]";

    /** Parts of a number: with two hyphens, or behind 978, it is an ISBN or a part of one, as far as it was typed. */
    private static final Pattern HYPHENATED = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:97[89](?:" + DASH
            + "[0-9]+)+|[0-9]+(?:" + DASH + "[0-9]+){1,3}" + DASH + "[0-9xX]+)" + DASH + "?(?![\\p{L}\\p{Nd}])");

    private static final Pattern SPACED = Pattern.compile("(?<![0-9])97[89](?:[ \\u00a0]?[0-9]){10}(?![0-9])");

    private static final Pattern SURROUNDINGS =
            Pattern.compile("(?i)S?BN|ISSN|ISMN|EAN|GTIN|UPC|ASIN|://|www\\.|[\\n\\r<]|^\\s*[=\\]]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()0-9]*\\)");

    private SearchedNumber() {}

    /**
     * Returns the number alone, if it was typed, scanned or pasted with no words but those that say what it is; else the
     * text, with the hyphens taken out of its numbers.
     *
     * @param text what was searched for
     */
    public static String in(String text) {
        String clean = CleanText.of(text);
        boolean alone = SURROUNDINGS.matcher(clean).find()
                || BRACKETS.matcher(clean).replaceAll("").chars().noneMatch(SearchedNumber::isOfAWord);
        return alone ? number(text, clean) : joined(text);
    }

    private static boolean isOfAWord(int c) {
        return Character.isLetter(c) && "xXMmOoIl".indexOf(c) < 0;
    }

    private static String number(String text, String clean) {
        IsbnReading reading = IsbnText.read(text);
        if (reading instanceof IsbnReading.One one) {
            String digits = BRACKETS.matcher(clean).replaceAll("").replaceAll("[\\s\\-.]", "");
            return digits.matches("[0-9]{8,9}[0-9xX]|[0-9]{13}")
                    ? digits
                    : one.isbn().value();
        }
        if (reading instanceof IsbnReading.Misprinted misprinted) {
            return misprinted.number();
        }
        return reading instanceof IsbnReading.NotABook other ? other.code().number() : joined(text);
    }

    private static String joined(String text) {
        String joined =
                HYPHENATED.matcher(text).replaceAll(match -> match.group().replaceAll(DASH, ""));
        return SPACED.matcher(joined).replaceAll(match -> match.group().replaceAll("[ \\u00a0]", ""));
    }
}
