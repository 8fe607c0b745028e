package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupBackoffTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void waits_growAndEnd() {
        Duration before = Duration.ZERO;
        int failures = 0;
        for (Instant next = next(0); next != null; next = next(++failures)) {
            Duration wait = Duration.between(NOW, next);
            assertThat(wait).isGreaterThan(before);
            before = wait;
        }
        assertThat(failures).isBetween(5, 10);
    }

    @Test
    void whatAProviderAsksFor_isHonouredUpToADay() {
        assertThat(LookupBackoff.nextAttempt(LookupFailure.RATE_LIMITED, 0, Optional.of(Duration.ofMinutes(10)), NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(LookupBackoff.nextAttempt(LookupFailure.RATE_LIMITED, 0, Optional.of(Duration.ofDays(400)), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(LookupBackoff.nextAttempt(LookupFailure.RATE_LIMITED, 0, Optional.of(Duration.ofSeconds(1)), NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void unknownBook_isTriedAgainRarely() {
        assertThat(LookupBackoff.nextAttempt(LookupFailure.NOT_FOUND, 0, Optional.empty(), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(LookupBackoff.nextAttempt(LookupFailure.NOT_FOUND, 2, Optional.empty(), NOW))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_REFUSED", "NO_CONTACT", "WRONG_COUNTRY"})
    void whatAnAdministratorHasToMend_isTriedDailyAndNeverGivenUp(LookupFailure reason) {
        for (int failures : new int[] {0, 5, 500}) {
            assertThat(LookupBackoff.nextAttempt(reason, failures, Optional.empty(), NOW))
                    .isEqualTo(NOW.plus(Duration.ofDays(1)));
        }
        assertThat(LookupBackoff.nextAttempt(reason, 500, Optional.of(Duration.ofHours(3)), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void tooManyRequests_neverLeadToGivingUp() {
        assertThat(LookupBackoff.nextAttempt(LookupFailure.RATE_LIMITED, 99, Optional.of(Duration.ofHours(3)), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void outageThatNamesATime_leadsToGivingUpAllTheSame() {
        assertThat(LookupBackoff.nextAttempt(LookupFailure.UNAVAILABLE, 99, Optional.of(Duration.ofMinutes(3)), NOW))
                .isNull();
    }

    @Test
    void anotherBooksAnswer_isRetriedAsAnUnknownBookIs() {
        assertThat(LookupBackoff.nextAttempt(LookupFailure.OTHER_BOOK, 0, Optional.empty(), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private static Instant next(int failures) {
        return LookupBackoff.nextAttempt(LookupFailure.UNAVAILABLE, failures, Optional.empty(), NOW);
    }
}
