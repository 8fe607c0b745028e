package org.homelibrary.model.isbn;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The number that is printed in a book and is no valid ISBN: misprinted by the publisher, or the number of printed music or
 * of a magazine. Nothing is looked up by it, because it would be another book's or nobody's.
 *
 * @param value 1 to 20 digits and letters, perhaps with hyphens
 */
public record PrintedNumber(String value) {

    public static final int MAX_LENGTH = 20;

    public PrintedNumber {
        if (value == null || !value.matches("[0-9A-Z][0-9A-Z-]{0," + (MAX_LENGTH - 1) + "}")) {
            throw new IllegalArgumentException("not a printed number: " + value);
        }
    }

    /** Returns the id of the book that is known by this number, so that it is in a library once. */
    public UUID bookId() {
        return UUID.nameUUIDFromBytes(("isbn:" + value).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return value;
    }
}
