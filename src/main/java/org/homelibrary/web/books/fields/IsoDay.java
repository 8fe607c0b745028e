package org.homelibrary.web.books.fields;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as forms send them: {@code 2026-05-04}. */
public final class IsoDay {

    private IsoDay() {}

    /** @return empty for what is no day from the year 1000 to 9999 */
    public static Optional<LocalDate> parse(String text) {
        if (!text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // as 30 February
        }
    }
}
