package org.homelibrary.metadata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M",
                "0|PT0S",
                "999999999999|PT24H",
                "99999999999999999999999|PT24H",
                "1.5|PT1S",
                "60 seconds|PT1M",
                "Sun, 01 Mar 2026 12:00:30 GMT|PT30S",
                "Sun, 01 Mar 2026 11:00:00 GMT|PT0S",
                "Mon, 01 Mar 2027 12:00:00 GMT|PT24H"
            })
    void seconds_and_dates_are_understood_and_bounded(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "-5",
                "1.5.1",
                "2026-03-01T12:00:30Z",
                "Sun, 01 Mar 2026 12:00:30 UTC",
                "60 minutes",
                "",
                "Sun, 99 Mar 2026 12:00:30 GMT"
            })
    void anything_else_is_ignored(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
