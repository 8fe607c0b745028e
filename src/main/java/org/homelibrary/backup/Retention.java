package org.homelibrary.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides which backups are kept: the newest of each of 7 days, 4 weeks (Monday to Sunday) and 12 months. Only days, weeks and
 * months that have a backup count, so that a machine that is often off keeps as many.
 *
 * @param zone where midnight is
 */
public record Retention(ZoneId zone) {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    /**
     * Returns the times to keep.
     *
     * @param now backups later than that were made while the clock was wrong: they are kept, and do not count
     */
    public Set<Instant> keep(Collection<Instant> times, Instant now) {
        Set<Instant> kept = new HashSet<>();
        times.stream().filter(time -> time.isAfter(now)).forEach(kept::add);
        List<Instant> newestFirst = times.stream()
                .filter(time -> !time.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        keep(newestFirst, DAYS, this::day, kept);
        keep(newestFirst, WEEKS, this::week, kept);
        keep(newestFirst, MONTHS, time -> YearMonth.from(day(time)), kept);
        return kept;
    }

    private static void keep(
            List<Instant> newestFirst, int limit, Function<Instant, Object> period, Set<Instant> kept) {
        Set<Object> seen = new HashSet<>();
        for (Instant time : newestFirst) {
            if (seen.size() == limit) {
                return;
            }
            if (seen.add(period.apply(time))) {
                kept.add(time);
            }
        }
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private String week(Instant time) {
        LocalDate day = day(time);
        return day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
