package org.homelibrary.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class RepetitionFilterTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RepetitionFilter filter = new RepetitionFilter();

    private static LogRecord record(Level level, String message, Instant time) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("org.homelibrary.Any");
        record.setInstant(time);
        return record;
    }

    private long passed(Level level, String message, Instant time, int count) {
        long passed = 0;
        for (int i = 0; i < count; i++) {
            passed += filter.isLoggable(record(level, message, time)) ? 1 : 0;
        }
        return passed;
    }

    @Test
    void same_warning_passes_a_few_times_a_minute() {
        assertThat(passed(Level.WARNING, "no room: {0}", NOON, 10_000)).isEqualTo(RepetitionFilter.MOST_A_MINUTE);
        assertThat(passed(Level.WARNING, "no room: {0}", NOON.plusSeconds(60), 1))
                .isEqualTo(1);
    }

    @Test
    void others_are_not_held_up_by_it() {
        passed(Level.WARNING, "no room: {0}", NOON, 100);

        assertThat(passed(Level.SEVERE, "the store is gone", NOON, 1)).isEqualTo(1);
        assertThat(passed(Level.INFO, "no room: {0}", NOON, 100)).isEqualTo(100);
    }

    @Test
    void last_one_says_that_others_are_left_out() {
        passed(Level.WARNING, "no room: {0}", NOON, RepetitionFilter.MOST_A_MINUTE - 1);
        LogRecord last = record(Level.WARNING, "no room: {0}", NOON);

        assertThat(filter.isLoggable(last)).isTrue();
        assertThat(last.getMessage()).startsWith("no room: {0}").endsWith(RepetitionFilter.LAST);
    }

    @Test
    void messages_of_ever_new_kinds_do_not_get_past_it() {
        long passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += passed(Level.WARNING, "bad input " + i, NOON, 1);
        }

        assertThat(passed).isLessThan(1000);
    }
}
