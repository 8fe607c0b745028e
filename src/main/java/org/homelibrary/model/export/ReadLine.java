package org.homelibrary.model.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.library.reading.BookRead;

/** A read in one line: {@code 2024-01-31 to 2024-02-03, finished, page 312}. A day that is not known is a {@code ?}. */
public final class ReadLine {

    private static final String UNKNOWN = "?";
    private static final String DAY = "(\\?|[0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern LINE = Pattern.compile(DAY + " to " + DAY + "(, finished)?(?:, page ([0-9]{1,9}))?");

    private ReadLine() {}

    public static String of(BookRead read) {
        return text(read.started()) + " to " + text(read.ended()) + (read.finished() ? ", finished" : "")
                + (read.lastPage() == null ? "" : ", page " + read.lastPage());
    }

    /** @return empty when it is no such line, or its days cannot be */
    public static Optional<BookRead> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BookRead(
                    day(parts.group(1)),
                    day(parts.group(2)),
                    parts.group(3) != null,
                    parts.group(4) == null ? null : Integer.valueOf(parts.group(4))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }

    private static LocalDate day(String text) {
        return text.equals(UNKNOWN) ? null : LocalDate.parse(text);
    }
}
