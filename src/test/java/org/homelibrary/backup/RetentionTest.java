package org.homelibrary.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Retention retention = new Retention(ZoneId.of("UTC"));

    private Set<Instant> kept(String... times) {
        return new TreeSet<>(retention.keep(Stream.of(times).map(Instant::parse).toList(), NOW));
    }

    @Test
    void nothing_of_nothing() {
        assertThat(kept()).isEmpty();
    }

    @Test
    void of_each_day_the_newest() {
        assertThat(kept("2026-11-26T03:00:00Z", "2026-11-26T11:00:00Z", "2026-11-25T03:00:00Z"))
                .containsExactly(Instant.parse("2026-11-25T03:00:00Z"), Instant.parse("2026-11-26T11:00:00Z"));
    }

    @Test
    void midnight_is_that_of_the_zone() {
        List<Instant> aroundMidnight =
                List.of(Instant.parse("2026-11-25T22:59:00Z"), Instant.parse("2026-11-25T23:01:00Z"));

        assertThat(new Retention(ZoneId.of("Europe/Berlin")).keep(aroundMidnight, NOW))
                .hasSize(2);
        assertThat(retention.keep(aroundMidnight, NOW)).containsExactly(aroundMidnight.get(1));
    }

    /** Made daily for three years, with the old ones removed each time, as the server does it. */
    @Test
    void after_years_there_are_7_days_4_weeks_and_12_months() {
        Set<Instant> there = new HashSet<>();
        LocalDate last = LocalDate.of(2026, 11, 26);
        for (LocalDate day = last.minusYears(3); !day.isAfter(last); day = day.plusDays(1)) {
            Instant made = day.atTime(3, 0).atZone(retention.zone()).toInstant();
            there.add(made);
            there.retainAll(retention.keep(there, made));
        }

        assertThat(new TreeSet<>(there).stream().map(time -> LocalDate.ofInstant(time, retention.zone())
                        .toString()))
                .containsExactly(
                        "2025-12-31",
                        "2026-01-31",
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-10-31",
                        "2026-11-08",
                        "2026-11-15",
                        "2026-11-20",
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26");
    }

    @Test
    void a_machine_that_is_rarely_on_keeps_as_many() {
        List<Instant> monthly = Stream.iterate(LocalDate.of(2025, 1, 10), day -> day.plus(Period.ofMonths(1)))
                .limit(20)
                .map(day -> day.atStartOfDay(retention.zone()).toInstant())
                .toList();

        assertThat(retention.keep(monthly, NOW)).hasSize(12).contains(monthly.get(19), monthly.get(8));
    }

    @Test
    void weeks_at_the_turn_of_the_year_are_whole() {
        Instant wednesday = Instant.parse("2025-12-31T03:00:00Z");
        Instant friday = Instant.parse("2026-01-02T03:00:00Z");
        List<Instant> newer = Stream.iterate(NOW, time -> time.minus(Duration.ofDays(1)))
                .limit(7)
                .toList();
        List<Instant> all =
                Stream.concat(newer.stream(), Stream.of(wednesday, friday)).toList();

        // both days are of one week, and of two months
        assertThat(retention.keep(all, NOW)).contains(wednesday, friday);
        assertThat(retention.keep(List.of(wednesday, friday), NOW)).contains(friday);
    }

    @Test
    void what_a_wrong_clock_dated_in_the_future_is_kept_and_takes_nobodys_place() {
        Instant future = Instant.parse("2031-01-01T03:00:00Z");
        List<Instant> days = Stream.iterate(NOW, time -> time.minus(Duration.ofDays(1)))
                .limit(7)
                .toList();

        assertThat(retention.keep(
                        Stream.concat(days.stream(), Stream.of(future)).toList(), NOW))
                .hasSize(8)
                .contains(future)
                .containsAll(days);
    }
}
