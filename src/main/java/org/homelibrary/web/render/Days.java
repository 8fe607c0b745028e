package org.homelibrary.web.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * Days as the reader has them: where the reader is, and in the order of day and month of the reader's country.
 *
 * @param locale a language that there are texts in, with the reader's country
 */
public record Days(Locale locale, ZoneId zone) {

    public Days {
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
    }

    /** Returns a time of day: {@code 14:05}, {@code 2:05 PM}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** Whether both are on the same day where the reader is. */
    public boolean isSameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /** Whether the one is on the day after the other, where the reader is. */
    public boolean isNextDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone)
                .equals(LocalDate.ofInstant(other, zone).plusDays(1));
    }

    /** Returns a day as people write it: {@code 4 May 2026}. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** As {@link #day(Instant)}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
