package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderLimitStore;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

class ProviderGateTest {

    private static final MetadataSource SOURCE = MetadataSource.OPEN_LIBRARY;
    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final MovableClock clock = new MovableClock(START);
    private final InMemoryStore store = new InMemoryStore();
    private final TestPolicy policy = TestPolicy.all();
    private final List<Instant> requests = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Supplier<RuntimeException> trouble = () -> null;
    private Duration latency = Duration.ZERO;
    private Runnable duringWaits = () -> {};

    private final ProviderGate gate = process();
    private final ProviderGate other = process();

    /** One more process of the same installation. */
    private ProviderGate process() {
        ProviderLimits limits = limits();
        ProviderRates rates = new ProviderRates(FakeSettings.of(Map.of()), policy);
        return new ProviderGate(limits, new ProviderLine(limits, rates, this::pass, clock), policy, clock);
    }

    private ProviderLimits limits() {
        return new ProviderLimitService(store.around(new ProviderLimitStore(store.providerLimits(), clock)), clock);
    }

    private void pass(Duration time) {
        waits.add(time);
        clock.move(time);
        duringWaits.run();
    }

    /** One request, as a provider sends it. */
    private String answer() {
        return RequestTurns.send(() -> {
            requests.add(clock.instant());
            clock.move(latency);
            RuntimeException failure = trouble.get();
            if (failure != null) {
                throw failure;
            }
            return "answer";
        });
    }

    private String ask(ProviderGate at) {
        return ask(at, Asker.BACKGROUND);
    }

    private String ask(ProviderGate at, Asker asker) {
        return at.ask(SOURCE, asker, this::answer);
    }

    @Test
    void requests_areSentOneASecond_byAllProcessesTogether() {
        IntStream.range(0, 6).forEach(i -> ask(i % 2 == 0 ? gate : other));

        assertThat(requests)
                .containsExactlyElementsOf(
                        IntStream.range(0, 6).mapToObj(START::plusSeconds).toList());
    }

    @Test
    void requests_toOpenLibraryWithAContact_areSentThreeASecond_fromTheNextOne() {
        ask(gate);
        policy.contact = Optional.of(new Contact("ann@example.org"));
        IntStream.range(0, 7).forEach(i -> ask(gate));

        assertThat(Duration.between(START, requests.get(7)))
                .isBetween(Duration.ofMillis(2900), Duration.ofMillis(3001));
    }

    @Test
    void nextRequest_isSentAnIntervalAfterTheEndOfTheOneBefore() {
        latency = Duration.ofMillis(700);
        gate.ask(SOURCE, Asker.BACKGROUND, () -> answer() + answer());
        ask(other);

        assertThat(requests).containsExactly(START, START.plusMillis(1700), START.plusMillis(3400));
    }

    @Test
    void sourceThatAKilledProcessHasTaken_isFreeInSeconds() {
        takenByAnother(START.plusSeconds(5));

        assertThat(ask(gate)).isEqualTo("answer");
        assertThat(requests).containsExactly(START.plusSeconds(5));
        assertThat(waits).as("it looks again every second").hasSize(5);
    }

    @Test
    void turnThatIsTooFarAway_isLeftForLater() {
        takenByAnother(START.plusSeconds(5));

        assertThatThrownBy(() -> ask(gate, Asker.READER))
                .asInstanceOf(type(PausedException.class))
                .satisfies(paused -> {
                    assertThat(paused.why()).isEmpty();
                    assertThat(paused.reason()).isEqualTo(LookupFailure.NOT_ITS_TURN);
                    assertThat(paused.until()).isEqualTo(START.plusSeconds(5));
                });
        assertThat(requests).isEmpty();
        assertThat(ask(gate, Asker.BACKGROUND)).isEqualTo("answer");
    }

    private void takenByAnother(Instant until) {
        store.store(() -> store.providerLimits().take(SOURCE, START, until, until));
    }

    @Test
    void refusal_ofAContactThatWasChangedMeanwhile_beginsNoPause() {
        latency = Duration.ofMillis(200);
        trouble = () -> {
            policy.contact = Optional.of(new Contact("ann@example.org"));
            return new ProviderException(LookupFailure.NO_CONTACT, "wants to know whom to contact");
        };
        assertThatThrownBy(() -> ask(gate))
                .asInstanceOf(type(PausedException.class))
                .satisfies(waits -> assertThat(waits.reason()).isEqualTo(LookupFailure.NOT_ITS_TURN));
        assertThat(limits().pause(SOURCE)).isEmpty();

        trouble = () -> null;
        assertThat(ask(other)).isEqualTo("answer");
    }

    @Test
    void refusal_keepsEveryProcessAway_andAnAnswerForgetsIt() {
        trouble = ProviderGateTest::tooMany;
        assertThatThrownBy(() -> ask(gate))
                .asInstanceOf(type(ProviderException.class))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> ask(other)).isInstanceOf(PausedException.class);
        assertThat(requests).hasSize(1);

        clock.move(Duration.ofMinutes(1));
        trouble = () -> null;
        assertThat(ask(other)).isEqualTo("answer");
        trouble = ProviderGateTest::tooMany;
        clock.move(Duration.ofMinutes(1));
        assertThatThrownBy(() -> ask(gate))
                .asInstanceOf(type(ProviderException.class))
                .as("the first strike again")
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1)));
    }

    @Test
    void pauseThatBeginsWhileOneWaitsForItsTurn_isRespected() {
        ask(gate);
        duringWaits = () -> limits().notAnswered(SOURCE, LookupFailure.NO_CONTACT, Optional.empty());

        assertThatThrownBy(() -> ask(gate)).isInstanceOf(PausedException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void anotherBooksAnswer_isNoTrouble() {
        trouble = () -> new ProviderUnavailableException(null, "down", null);
        IntStream.range(0, 2).forEach(i -> assertThatThrownBy(() -> ask(gate)).isInstanceOf(ProviderException.class));
        trouble = () -> new ProviderException(LookupFailure.OTHER_BOOK, "other");
        assertThatThrownBy(() -> ask(gate)).isNotInstanceOf(PausedException.class);
        trouble = () -> new ProviderUnavailableException(null, "down", null);
        IntStream.range(0, 3).forEach(i -> assertThatThrownBy(() -> ask(gate)).isNotInstanceOf(PausedException.class));
        assertThatThrownBy(() -> ask(gate)).isInstanceOf(PausedException.class);
    }

    @Test
    void furtherRequestThatIsRefused_beginsAPause_andWhatCameBeforeCounts() {
        String answer = gate.ask(SOURCE, Asker.BACKGROUND, () -> {
            String first = answer();
            trouble = ProviderGateTest::tooMany;
            assertThatThrownBy(this::answer).isInstanceOf(ProviderException.class);
            return first;
        });

        assertThat(answer).isEqualTo("answer");
        assertThatThrownBy(() -> ask(other))
                .asInstanceOf(type(PausedException.class))
                .satisfies(paused -> assertThat(paused.why()).contains(LookupFailure.RATE_LIMITED));
        assertThat(requests).hasSize(2);
    }

    @Test
    void furtherRequestThatFailsOtherwise_isNoReasonToLeaveTheSourceAlone() {
        IntStream.range(0, 4).forEach(i -> {
            trouble = () -> null;
            gate.ask(SOURCE, Asker.BACKGROUND, () -> {
                String first = answer();
                trouble = () -> new ProviderUnavailableException(null, "stumbles over one record", null);
                assertThatThrownBy(this::answer).isInstanceOf(ProviderException.class);
                return first;
            });
        });

        assertThat(requests).hasSize(8);
    }

    @Test
    void outageThatIsOver_isFoundOutBySomebodyWhoRefreshes() {
        beDown();
        assertThatThrownBy(() -> ask(gate)).isInstanceOf(PausedException.class);
        clock.move(Duration.ofSeconds(10));
        trouble = () -> null;

        assertThatThrownBy(() -> ask(gate)).as("the background waits").isInstanceOf(PausedException.class);
        assertThat(ask(gate, Asker.REFRESH)).isEqualTo("answer");
        assertThat(ask(other)).as("and then it is over for all").isEqualTo("answer");
    }

    @Test
    void outageThatIsNotOver_isLookedIntoEveryTenSeconds_howeverManyRefresh() {
        beDown();
        clock.move(Duration.ofSeconds(10));
        requests.clear();

        for (int second = 0; second < 15; second++) {
            assertThatThrownBy(() -> ask(gate, Asker.REFRESH)).isInstanceOf(ProviderException.class);
            assertThatThrownBy(() -> ask(other, Asker.REFRESH)).isInstanceOf(PausedException.class);
            clock.move(Duration.ofSeconds(1));
        }

        assertThat(requests).hasSize(2);
    }

    @Test
    void sourceThatRefuses_isNotAskedForARefresh() {
        trouble = ProviderGateTest::tooMany;
        assertThatThrownBy(() -> ask(gate)).isNotInstanceOf(PausedException.class);
        clock.move(Duration.ofSeconds(59));

        assertThatThrownBy(() -> ask(gate, Asker.REFRESH)).isInstanceOf(PausedException.class);
        assertThat(requests).hasSize(1);
    }

    private void beDown() {
        trouble = () -> new ProviderUnavailableException(null, "down", null);
        IntStream.range(0, 3).forEach(i -> assertThatThrownBy(() -> ask(gate)).isNotInstanceOf(PausedException.class));
    }

    @Test
    void tryingASourceOut_waitsForItsTurn_andChangesNothing() {
        trouble = ProviderGateTest::tooMany;
        assertThatThrownBy(() -> ask(gate)).isNotInstanceOf(PausedException.class);
        trouble = () -> null;

        assertThat(gate.tryOut(SOURCE, this::answer)).isEqualTo("answer");
        assertThat(requests).containsExactly(START, START.plusSeconds(1));
        assertThatThrownBy(() -> ask(gate)).isInstanceOf(PausedException.class);
    }

    @Test
    void aSourceThatRefuses_getsAHandfulOfRequestsForAnyNumberOfBooks() {
        assertThat(ManyLookups.at(ManyLookups.Source.REFUSES_EVERYTHING))
                .isEqualTo(new ManyLookups.Outcome(6, Duration.ofDays(1)));
    }

    @Test
    void aSourceThatWantsOneRequestASecond_isNeverAskedFaster() {
        assertThat(ManyLookups.at(ManyLookups.Source.TAKES_ONE_A_SECOND))
                .isEqualTo(new ManyLookups.Outcome(ManyLookups.BOOKS, Duration.ofSeconds(ManyLookups.BOOKS - 1)));
    }

    @Test
    void aSourceThatIsDownForAnHour_isTriedNowAndThen_andThenFillsInAll() {
        ManyLookups.Outcome outcome = ManyLookups.at(ManyLookups.Source.IS_DOWN_FOR_AN_HOUR);

        assertThat(outcome.requests()).isBetween(ManyLookups.BOOKS + 5, ManyLookups.BOOKS + 15);
        assertThat(outcome.time()).isLessThan(Duration.ofMinutes(60 + 10 + 6));
    }

    private static ProviderException tooMany() {
        return new ProviderException(LookupFailure.RATE_LIMITED, "too many");
    }
}
