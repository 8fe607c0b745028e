package org.homelibrary.model.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.model.edition.MetadataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderPauseTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final ProviderPause pause = new ProviderPause(MetadataSource.GOOGLE_BOOKS);

    @Test
    void refusalsWithoutATime_pauseLongerAndLonger() {
        List<Duration> lengths = IntStream.range(0, 8)
                .mapToObj(i -> afterwards(LookupFailure.RATE_LIMITED, null))
                .toList();

        assertThat(lengths)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofDays(1),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
    }

    @Test
    void aTimeThatTheSourceNames_isBelievedUntilItRefusesAgain() {
        assertThat(afterwards(LookupFailure.RATE_LIMITED, Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(afterwards(LookupFailure.RATE_LIMITED, Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(afterwards(LookupFailure.RATE_LIMITED, Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
        assertThat(afterwards(LookupFailure.RATE_LIMITED, Duration.ofDays(400))).isEqualTo(ProviderPause.MAX);
    }

    @Test
    void outages_pauseFromTheThirdInARow() {
        assertThat(afterwards(LookupFailure.UNAVAILABLE, null)).isZero();
        assertThat(afterwards(LookupFailure.BAD_ANSWER, null)).isZero();
        assertThat(afterwards(LookupFailure.UNAVAILABLE, null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(afterwards(LookupFailure.UNAVAILABLE, null)).isEqualTo(Duration.ofMinutes(1));
        IntStream.range(0, 5).forEach(i -> pause.notAnswered(LookupFailure.UNAVAILABLE, null, NOW));
        assertThat(afterwards(LookupFailure.UNAVAILABLE, null)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anOutageThatNamesATime_pausesAtOnce() {
        assertThat(afterwards(LookupFailure.UNAVAILABLE, Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_REFUSED", "NO_CONTACT", "WRONG_COUNTRY"})
    void whatAnAdministratorHasToMend_pausesForADay(LookupFailure reason) {
        assertThat(afterwards(reason, null)).isEqualTo(Duration.ofDays(1));
        assertThat(pause.getReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "OTHER_BOOK"})
    void anAnswerAboutTheBook_isNoneOfItsBusiness(LookupFailure reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> pause.notAnswered(reason, null, NOW));
    }

    @Test
    void isOn_untilItsEnd_unlessAClockWasAhead() {
        pause.notAnswered(LookupFailure.RATE_LIMITED, null, NOW);

        assertThat(pause.isOn(NOW)).isTrue();
        assertThat(pause.isOn(NOW.plusSeconds(59))).isTrue();
        assertThat(pause.isOn(NOW.plusSeconds(60))).isFalse();
        assertThat(pause.isOn(NOW.minusSeconds(30)))
                .as("clocks of two processes differ a little")
                .isTrue();
        assertThat(pause.isOn(NOW.minus(Duration.ofMinutes(20)))).isFalse();
        assertThat(pause.isOver()).isFalse();
        assertThat(new ProviderPause(MetadataSource.GOOGLE_BOOKS).isOver()).isTrue();
    }

    @Test
    void probe_isOfAnOutage_andNoSoonerThanTenSecondsAfterTheLastRequest() {
        IntStream.range(0, 3).forEach(i -> pause.notAnswered(LookupFailure.UNAVAILABLE, null, NOW));

        assertThat(pause.probe(NOW.plusSeconds(9))).isFalse();
        assertThat(pause.probe(NOW.plusSeconds(10))).isTrue();
        assertThat(pause.probe(NOW.plusSeconds(19))).isFalse();
        assertThat(pause.getUntil()).as("is not put off by it").isEqualTo(NOW.plusSeconds(30));
        pause.notAnswered(LookupFailure.RATE_LIMITED, null, NOW.plusSeconds(30));
        assertThat(pause.probe(NOW.plusSeconds(80))).isFalse();
    }

    private Duration afterwards(LookupFailure reason, Duration wish) {
        pause.notAnswered(reason, wish, NOW);
        return pause.getUntil() == null ? Duration.ZERO : Duration.between(NOW, pause.getUntil());
    }
}
