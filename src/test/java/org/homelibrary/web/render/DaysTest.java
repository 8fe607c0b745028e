package org.homelibrary.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static final Instant LATE = Instant.parse("2026-11-26T03:26:00Z");

    @Test
    void the_day_is_that_of_the_readers_zone() {
        assertThat(new Days(Locale.UK, ZoneId.of("America/New_York")).day(LATE)).isEqualTo("25 Nov 2026");
        assertThat(new Days(Locale.UK, ZoneId.of("UTC")).day(LATE)).isEqualTo("26 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB | 26 Nov 2026", "en-US | Nov 26, 2026", "de-AT | 26.11.2026", "de-CH | 26.11.2026"})
    void day_and_month_stand_in_the_order_of_the_readers_country(String locale, String day) {
        assertThat(new Days(Locale.forLanguageTag(locale), ZoneId.of("UTC")).day(LATE))
                .isEqualTo(day);
    }
}
