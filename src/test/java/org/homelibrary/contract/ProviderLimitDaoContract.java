package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

public abstract class ProviderLimitDaoContract extends DaoContract {

    private static final MetadataSource GOOGLE = MetadataSource.GOOGLE_BOOKS;
    private static final MetadataSource OTHER = MetadataSource.OPEN_LIBRARY;
    private static final Instant START = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final Duration TAKEN = Duration.ofSeconds(5);
    private static final Instant FAR = START.plusSeconds(60);

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
        assertThat(found.getAskedAt()).isEqualTo(NOW);
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
        assertThat(find(OTHER).getAskedAt()).isNull();
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
    void take_isOncePerSource_andFreeAgainWhenItsTimeIsUp() {
        assertThat(take(GOOGLE, START)).isEmpty();
        assertThat(take(GOOGLE, START)).contains(START.plus(TAKEN));
        assertThat(take(OTHER, START)).as("each source for itself").isEmpty();
        assertThat(take(GOOGLE, START.plus(TAKEN).minusMillis(1))).contains(START.plus(TAKEN));
        assertThat(take(GOOGLE, START.plus(TAKEN)))
                .as("a killed process keeps it no longer")
                .isEmpty();
    }

    @Test
    void free_letsTheNextTakeItFromThen() {
        take(GOOGLE, START);
        free(GOOGLE, START.plus(TAKEN), START.plusMillis(1250));

        assertThat(take(GOOGLE, START.plusMillis(1249))).contains(START.plusMillis(1250));
        assertThat(take(GOOGLE, START.plusMillis(1250))).isEmpty();
    }

    @Test
    void free_ofWhatAnotherHasTakenSince_changesNothing() {
        take(GOOGLE, START);
        take(GOOGLE, START.plus(TAKEN));
        free(GOOGLE, START.plus(TAKEN), START.plusSeconds(6));

        assertThat(take(GOOGLE, START.plusSeconds(7)))
                .contains(START.plus(TAKEN).plus(TAKEN));
        free(OTHER, START.plus(TAKEN), START.plusSeconds(6));
        assertThat(take(OTHER, START)).as("never taken, never freed").isEmpty();
    }

    @Test
    void take_afterAClockThatWasAhead_isPossible() {
        take(GOOGLE, START.plus(Duration.ofMinutes(20)));

        assertThat(take(GOOGLE, START)).isEmpty();
        assertThat(take(GOOGLE, START)).contains(START.plus(TAKEN));
    }

    @Test
    void take_atTheSameTime_isOfOne() {
        Callable<Optional<Instant>> taking = () -> store().providerLimits().take(GOOGLE, START, START.plus(TAKEN), FAR);

        List<Outcome<Optional<Instant>>> outcomes = atTheSameTime(Collections.nCopies(8, taking));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes))
                .filteredOn(Optional::isEmpty)
                .as("who took it")
                .hasSize(1);
        assertThat(Outcome.results(outcomes))
                .filteredOn(Optional::isPresent)
                .containsOnly(Optional.of(START.plus(TAKEN)));
    }

    private Optional<Instant> take(MetadataSource source, Instant now) {
        return inTransaction(() -> store().providerLimits()
                .take(source, now, now.plus(TAKEN), now.plus(TAKEN).plusSeconds(1)));
    }

    private void free(MetadataSource source, Instant until, Instant next) {
        inTransaction(() -> store().providerLimits().free(source, until, next));
    }

    private ProviderPause save(ProviderPause pause) {
        return inTransaction(() -> store().providerLimits().savePause(pause));
    }

    private ProviderPause find(MetadataSource source) {
        return inTransaction(() -> store().providerLimits().findPause(source)).orElseThrow();
    }
}
