package org.homelibrary.model.isbn;

/** Check digits of the numbers that barcodes carry. */
final class CheckDigits {

    private CheckDigits() {}

    /** Whether the last digit is right by the weights 3 and 1 from the right (GS1: EAN-8, UPC-A, EAN-13, GTIN-14). */
    static boolean isGtin(String digits) {
        return digits.matches("[0-9]{8}|[0-9]{12,14}")
                && gtin(digits.substring(0, digits.length() - 1)) == last(digits);
    }

    /** Whether the last character is right by the weights 8 to 2 modulo 11, with {@code X} for ten (ISO 3297). */
    static boolean isIssn(String characters) {
        return characters.matches("[0-9]{7}[0-9X]") && issn(characters.substring(0, 7)) == last(characters);
    }

    static char gtin(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((body.length() - i) % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    static char issn(String sevenDigits) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (sevenDigits.charAt(i) - '0') * (8 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
