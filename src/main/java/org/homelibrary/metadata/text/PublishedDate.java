package org.homelibrary.metadata.text;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings the dates that providers print ({@code 2003-05}, {@code October 1, 1988}, {@code c1999}) into one form. */
public final class PublishedDate {

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "uuuu-MM-dd",
                    "uuuu-MM",
                    "MMMM d, uuuu",
                    "MMM d, uuuu",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "MMMM uuuu",
                    "MMM uuuu",
                    "MMMM, uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])");

    private PublishedDate() {}

    /** @return {@code 1999}, {@code 1999-04} or {@code 1999-04-23}, or null when there is no year in it */
    public static String of(String printed) {
        String text = PlainText.line(printed, 40);
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                String date = iso(format.parse(text));
                return YEAR.matcher(date).lookingAt() ? date : null;
            } catch (DateTimeException e) {
                // the next format may fit
            }
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? year.group(1) : null;
    }

    private static String iso(TemporalAccessor date) {
        String month = String.format(
                Locale.ROOT, "%04d-%02d", date.get(ChronoField.YEAR), date.get(ChronoField.MONTH_OF_YEAR));
        return date.isSupported(ChronoField.DAY_OF_MONTH)
                ? month + String.format(Locale.ROOT, "-%02d", date.get(ChronoField.DAY_OF_MONTH))
                : month;
    }
}
