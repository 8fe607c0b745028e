package org.homelibrary.model.isbn;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Book;

/**
 * A valid ISBN, always kept as its 13 digits.
 *
 * <p>The check digits are those of ISO 2108: weights 1 and 3 modulo 10 for ISBN-13, weights 10 to 1 modulo 11 (with
 * {@code X} for ten) for ISBN-10. A nine-digit SBN is an ISBN-10 without its leading zero.
 *
 * @param value 13 digits that start with 978 or 979 and end with the right check digit. One that starts with 979-0 is an
 *     ISMN; {@link #parse} refuses it, but libraries made before it did may hold such a number
 */
public record Isbn(String value) implements Comparable<Isbn> {

    public Isbn {
        if (value == null || !value.matches("97[89][0-9]{10}") || checkDigit13(value) != value.charAt(12)) {
            throw new IllegalArgumentException("not an ISBN-13: " + value);
        }
    }

    /**
     * Reads an ISBN as people type and printers print it: ISBN-10, ISBN-13 or SBN, with hyphens, dashes or spaces
     * anywhere, in any digits that Unicode knows, and an optional leading word {@code ISBN}.
     *
     * @return empty when the text is not an ISBN or its check digit is wrong, and for 979-0: the ISMN of printed music
     */
    public static Optional<Isbn> parse(String text) {
        String digits = normalize(text);
        if (digits.matches("[0-9]{8}[0-9X]")) {
            digits = "0" + digits;
        }
        if (digits.matches("[0-9]{9}[0-9X]")) {
            return checkDigit10(digits) == digits.charAt(9)
                    ? Optional.of(ofBody("978" + digits.substring(0, 9)))
                    : Optional.empty();
        }
        if (digits.matches("978[0-9]{10}|979[1-9][0-9]{9}") && checkDigit13(digits) == digits.charAt(12)) {
            return Optional.of(new Isbn(digits));
        }
        return Optional.empty();
    }

    /** What was typed without separators and prefix, digits as ASCII: the form that the check digit is computed on. */
    public static String normalize(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder digits = new StringBuilder();
        text.strip().replaceFirst("(?i)^ISBN(?:-1[03])?:?", "").codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (c == 'x' || c == 'X') {
                digits.append('X');
            } else if (!isSeparator(c)) {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }

    /** @param twelveDigits all of an ISBN-13 but its check digit */
    public static Isbn ofBody(String twelveDigits) {
        return new Isbn(twelveDigits + checkDigit13(twelveDigits));
    }

    /** The id of the shared {@link Book} of this ISBN: the same for everyone, so that nobody has to look it up. */
    public UUID bookId() {
        return UUID.nameUUIDFromBytes(("isbn:" + value).getBytes(StandardCharsets.US_ASCII));
    }

    /** The ten-digit form, which exists for 978 only. */
    public Optional<String> isbn10() {
        if (!value.startsWith("978")) {
            return Optional.empty();
        }
        String body = value.substring(3, 12);
        return Optional.of(body + checkDigit10(body));
    }

    @Override
    public int compareTo(Isbn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '\u2212';
    }

    private static char checkDigit13(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char checkDigit10(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
