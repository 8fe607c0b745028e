package org.homelibrary.support;

import java.util.Random;

/** Valid ISBNs that nobody has given to a book on purpose. */
public final class MadeIsbn {

    private MadeIsbn() {}

    public static String of(Random random) {
        StringBuilder digits = new StringBuilder("978");
        for (int i = 0; i < 9; i++) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }
}
