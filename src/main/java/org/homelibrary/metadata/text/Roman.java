package org.homelibrary.metadata.text;

import java.util.regex.Pattern;

/** Roman numerals, in any case. */
final class Roman {

    private static final Pattern NUMERAL =
            Pattern.compile("(?i)(?=[MDCLXVI])M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})");

    private Roman() {}

    static boolean isNumeral(String text) {
        return NUMERAL.matcher(text).matches();
    }

    /** @param numeral one that {@link #isNumeral} */
    static int value(String numeral) {
        int sum = 0;
        int last = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int digit = digit(numeral.charAt(i));
            sum += digit < last ? -digit : digit;
            last = Math.max(last, digit);
        }
        return sum;
    }

    private static int digit(char c) {
        return switch (Character.toUpperCase(c)) {
            case 'M' -> 1000;
            case 'D' -> 500;
            case 'C' -> 100;
            case 'L' -> 50;
            case 'X' -> 10;
            case 'V' -> 5;
            default -> 1;
        };
    }
}
