package org.homelibrary.support;

import java.util.Random;

/** Valid ISBNs that nobody has given to a book on purpose. */
public final class MadeIsbn {

    private MadeIsbn() {}

    public static String of(Random random) {
        return of("978", random);
    }

    /** One that begins with these digits. */
    public static String of(String start, Random random) {
        StringBuilder digits = new StringBuilder(start);
        while (digits.length() < 12) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }
}
