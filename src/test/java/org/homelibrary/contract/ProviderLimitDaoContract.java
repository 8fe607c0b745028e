package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.ProviderLimitDao;
import org.junit.jupiter.api.Test;

public abstract class ProviderLimitDaoContract extends DaoContract {

    private static final MetadataSource GOOGLE = MetadataSource.GOOGLE_BOOKS;
    private static final MetadataSource OTHER = MetadataSource.OPEN_LIBRARY;
    private static final Instant START = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void findPause_ofASourceThatAlwaysAnswered_isEmpty() {
        assertThat(inTransaction(() -> store().providerLimits().findPause(GOOGLE)))
                .isEmpty();
        assertThat(inTransaction(() -> store().providerLimits().findPauses())).isEmpty();
    }

    @Test
    void findPause_afterSave_givesEveryField() {
        ProviderPause pause = new ProviderPause(GOOGLE);
        pause.notAnswered(LookupFailure.UNAVAILABLE, null, NOW);
        pause.notAnswered(LookupFailure.RATE_LIMITED, null, NOW);

        ProviderPause stored = save(pause);

        ProviderPause found = find(GOOGLE);
        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.getSource()).isEqualTo(GOOGLE);
        assertThat(found.getReason()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(found.getUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(found.getStrikes()).isEqualTo(1);
        assertThat(found.getFailures()).isEqualTo(1);
        assertThat(found.getVersion()).isPositive();
    }

    @Test
    void findPauses_givesThoseOfAllSources() {
        save(new ProviderPause(GOOGLE));
        save(new ProviderPause(OTHER));

        assertThat(inTransaction(() -> store().providerLimits().findPauses()))
                .extracting(ProviderPause::getSource)
                .containsExactlyInAnyOrder(GOOGLE, OTHER);
        assertThat(find(OTHER).getUntil()).isNull();
        assertThat(find(OTHER).getReason()).isNull();
    }

    @Test
    void savePause_ofWhatAnotherHasChanged_isAConflict() {
        ProviderPause first = save(new ProviderPause(GOOGLE));
        ProviderPause second = find(GOOGLE);
        first.notAnswered(LookupFailure.NO_CONTACT, null, NOW);
        save(first);

        assertThatThrownBy(() -> save(second)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(new ProviderPause(GOOGLE))).isInstanceOf(ConflictException.class);
        assertThat(find(GOOGLE).getReason()).isEqualTo(LookupFailure.NO_CONTACT);
    }

    @Test
    void savePause_atTheSameTime_letsOneWin() {
        Callable<ProviderPause> saving = () -> store().providerLimits().savePause(new ProviderPause(GOOGLE));

        assertThat(Outcome.errors(atTheSameTime(Collections.nCopies(6, saving))))
                .hasSize(5)
                .allMatch(ConflictException.class::isInstance);
    }

    @Test
    void forgetPause_isOfOneSource_andTwiceIsNoError() {
        ProviderPause pause = save(new ProviderPause(GOOGLE));
        save(new ProviderPause(OTHER));

        inTransaction(() -> store().providerLimits().forgetPause(GOOGLE));
        inTransaction(() -> store().providerLimits().forgetPause(GOOGLE));

        assertThat(inTransaction(() -> store().providerLimits().findPauses()))
                .extracting(ProviderPause::getSource)
                .containsExactly(OTHER);
        assertThatThrownBy(() -> save(pause)).isInstanceOf(ConflictException.class);
    }

    @Test
    void reserve_givesOneSlotAfterTheOther() {
        assertThat(reserve(GOOGLE, START)).isEqualTo(START);
        assertThat(reserve(GOOGLE, START)).isEqualTo(START.plusSeconds(1));
        assertThat(reserve(GOOGLE, START.plusMillis(400))).isEqualTo(START.plusSeconds(2));
        assertThat(reserve(OTHER, START)).as("each source has its own").isEqualTo(START);
        assertThat(reserve(GOOGLE, START.plusSeconds(60)))
                .as("unused time is gone")
                .isEqualTo(START.plusSeconds(60));
    }

    @Test
    void reserve_ofASlotThatIsTooFarAway_takesNone() {
        reserve(GOOGLE, START);
        for (int i = 0; i < 3; i++) {
            assertThat(inTransaction(
                            () -> store().providerLimits().reserve(GOOGLE, START, SECOND, START.plusMillis(999))))
                    .isEqualTo(START.plusSeconds(1));
        }
        assertThat(reserve(GOOGLE, START)).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void reserve_afterAClockThatWasAhead_isFreeAgain() {
        reserve(GOOGLE, START.plus(Duration.ofDays(400)));

        assertThat(reserve(GOOGLE, START)).isEqualTo(START);
        assertThat(reserve(GOOGLE, START)).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void reserve_atTheSameTime_givesNoSlotTwice() {
        Callable<Instant> reserving = () ->
                store().providerLimits().reserve(GOOGLE, START, SECOND, START.plus(ProviderLimitDao.FARTHEST_SLOT));

        List<Outcome<Instant>> outcomes = atTheSameTime(Collections.nCopies(8, reserving));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(START::plusSeconds).toList());
    }

    private Instant reserve(MetadataSource source, Instant now) {
        return inTransaction(() -> store().providerLimits().reserve(source, now, SECOND, now.plusSeconds(10)));
    }

    private ProviderPause save(ProviderPause pause) {
        return inTransaction(() -> store().providerLimits().savePause(pause));
    }

    private ProviderPause find(MetadataSource source) {
        return inTransaction(() -> store().providerLimits().findPause(source)).orElseThrow();
    }
}
