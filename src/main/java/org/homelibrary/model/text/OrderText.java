package org.homelibrary.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings folded text into the form in which plain comparison is the order of a library: words separated by one blank,
 * so that "New York" comes before "Newark"; marks left out; numbers, also Roman ones, by their value, so that volume 2
 * comes before volume 10.
 */
final class OrderText {

    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}([.,'])[0-9]{3}(?:\\1[0-9]{3})*(?![0-9])(?!\\1[0-9])");

    /** {@code 20 000 lieues}: only at the beginning, as {@code Band 2 100 Rezepte} has two numbers. */
    private static final Pattern GROUPED_BY_BLANKS = Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[.,]([0-9]+)(?![.,]?[0-9])");
    private static final Pattern ROMAN = Pattern.compile("(?=[xvi])(x{0,3})(ix|iv|v?i{0,3})");
    private static final Pattern END_OF_PHRASE = Pattern.compile(" ?(?:$|[:;,.(\\[/-])");

    private static final Set<String> VOLUME_WORDS = Set.of(
            "vol volume band bd teil tl tome t tomo tom part pt parte partie book buch livre libro deel dl del bind"
                    .split(" "));

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int position;

    private OrderText(String text) {
        this.text = text;
    }

    /** Returns what to compare; empty when the text has no word. */
    static String of(String folded) {
        return new OrderText(folded).read();
    }

    private String read() {
        while (position < text.length()) {
            if (isDigit(position)) {
                words.add(number());
            } else if (Words.isWordCharacter(text, position)) {
                words.add(romanAsNumber(word()));
            } else {
                position = text.offsetByCodePoints(position, 1);
            }
        }
        return String.join(" ", words);
    }

    private String number() {
        String digits = next(GROUPED);
        if (digits == null && words.isEmpty()) {
            digits = next(GROUPED_BY_BLANKS);
        }
        if (digits == null) {
            digits = next(DIGITS);
        }
        String fraction = next(FRACTION);
        String value = byValue(digits.replaceAll("[^0-9]", ""));
        return fraction == null ? value : value + "." + fraction.substring(1);
    }

    private String next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher.group();
    }

    /** The digits behind their count, which is written so that a longer one is greater: 0 to 8, 90 to 98, 990 and so on. */
    private static String byValue(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        int length = significant.length() - 1;
        return "9".repeat(length / 9) + length % 9 + significant;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (position < text.length()) {
            int next = text.offsetByCodePoints(position, 1);
            if (isLetter(position)) {
                word.append(text, position, next);
            } else if (!(isJoint(text.charAt(position)) && next < text.length() && isLetter(next))) {
                break;
            }
            position = next;
        }
        return word.toString();
    }

    /** The apostrophe of {@code Ender's} and the bracket of {@code (Un)known} divide no words. */
    private static boolean isJoint(char c) {
        return c == '\'' || c == '(' || c == ')' || c == '[' || c == ']';
    }

    private boolean isLetter(int index) {
        return !isDigit(index) && Words.isWordCharacter(text, index);
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Not a first word; and a lone letter only where a phrase ends ({@code Henry V}) or after a word for volumes. */
    private String romanAsNumber(String word) {
        Matcher roman = ROMAN.matcher(word);
        if (words.isEmpty() || !roman.matches()) {
            return word;
        }
        boolean lone = word.length() == 1
                && !VOLUME_WORDS.contains(words.get(words.size() - 1))
                && !END_OF_PHRASE.matcher(text).region(position, text.length()).lookingAt();
        return lone ? word : byValue(String.valueOf(10 * roman.group(1).length() + ones(roman.group(2))));
    }

    private static int ones(String roman) {
        return switch (roman) {
            case "ix" -> 9;
            case "iv" -> 4;
            default -> roman.startsWith("v") ? 4 + roman.length() : roman.length();
        };
    }
}
