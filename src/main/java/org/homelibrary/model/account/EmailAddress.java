package org.homelibrary.model.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spellings of an e-mail address: full-width letters of an Asian keyboard, blanks that a phone adds, a domain in its
 * own script or as {@code xn--}. All of them are one account.
 */
public final class EmailAddress {

    private static final int MAX_DOMAIN_LENGTH = 253;

    /** In these letters the rules of 2003 and 2008 for domains differ: two domains must not become one. */
    private static final String DEVIATIONS = "ßς";

    private EmailAddress() {}

    /** Returns the address as it is shown: without what is around it, and with plain letters, dots and at sign. */
    public static String normalize(String typed) {
        return Normalizer.normalize(trimmed(typed), Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    /** Returns the form in which addresses are compared. */
    public static String key(String typed) {
        return withDomain(normalize(typed).toLowerCase(Locale.ROOT), EmailAddress::toAscii);
    }

    /**
     * Returns the keys under which a store may have the account of this address, the likeliest first: that of today, and
     * those of versions that compared letter case only.
     */
    public static List<String> keys(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        String key = key(typed);
        return Stream.of(lower, key, withDomain(key, IDN::toUnicode)).distinct().toList();
    }

    /** Removes blanks and what cannot be seen from both ends. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String withDomain(String address, UnaryOperator<String> conversion) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (at < 0 || domain.length() > MAX_DOMAIN_LENGTH) {
            return address;
        }
        String converted = Arrays.stream(domain.split("\\.")).map(conversion).collect(Collectors.joining("."));
        return address.substring(0, at + 1) + (converted.length() > MAX_DOMAIN_LENGTH ? domain : converted);
    }

    private static String toAscii(String label) {
        if (label.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            return label;
        }
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return label; // no domain has it: compared as it is
        }
    }
}
