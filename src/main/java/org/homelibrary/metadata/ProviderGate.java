package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.RequestCount;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;

/**
 * Where every call of a source passes: not while the source is left alone, and no faster than its rate, over all processes
 * of the installation. A call that sends several requests lets the next one wait for so much longer.
 */
@ApplicationScoped
public class ProviderGate {

    /** A lookup in the background waits so long for its turn; one that has to wait longer comes again later. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderLimits limits;
    private final ProviderRates rates;
    private final Waiting waiting;
    private final Clock clock;

    protected ProviderGate() {
        this(null, null, null, null);
    }

    @Inject
    public ProviderGate(ProviderLimits limits, ProviderRates rates, Clock clock) {
        this(limits, rates, time -> Thread.sleep(time.toMillis()), clock);
    }

    ProviderGate(ProviderLimits limits, ProviderRates rates, Waiting waiting, Clock clock) {
        this.limits = limits;
        this.rates = rates;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Calls a source when it is its turn.
     *
     * @param patience the longest wait for the turn
     * @throws PausedException when the source was not called
     * @throws ProviderException when it did not answer as it should; its {@code retryAfter} says how long it is left alone
     */
    public <T> T ask(MetadataSource source, Duration patience, Supplier<T> call) {
        Optional<ProviderPause> before = notPaused(source);
        Optional<Duration> interval = rates.interval(source);
        if (interval.isPresent() && waitForTurn(source, interval.get(), patience)) {
            before = notPaused(source); // the one who was asked while we waited may have begun a pause
        }
        try {
            T answer = RequestCount.during(
                    () -> calling(call),
                    requests -> interval.ifPresent(
                            time -> delayOthers(source, time.multipliedBy(Math.max(0, requests - 1)))));
            before.filter(pause -> !pause.isOver()).ifPresent(limits::answered);
            return answer;
        } catch (ProviderException e) {
            throw noted(source, e, before);
        }
    }

    private Optional<ProviderPause> notPaused(MetadataSource source) {
        Instant now = clock.instant();
        Optional<ProviderPause> pause = limits.pause(source);
        pause.filter(known -> known.isOn(now)).ifPresent(known -> {
            throw PausedException.leftAlone(known.getReason(), known.getUntil(), now);
        });
        return pause;
    }

    /** @return whether time has passed */
    private boolean waitForTurn(MetadataSource source, Duration interval, Duration patience) {
        Instant now = clock.instant();
        Instant slot = limits.reserve(source, interval, now.plus(patience));
        Duration wait = Duration.between(clock.instant(), slot);
        if (slot.isAfter(now.plus(patience))) {
            throw PausedException.notItsTurn(slot, now);
        }
        if (wait.isNegative() || wait.isZero()) {
            return false;
        }
        try {
            waiting.pass(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PausedException.notItsTurn(slot, now);
        }
    }

    private void delayOthers(MetadataSource source, Duration time) {
        if (!time.isZero()) {
            limits.reserve(source, time, clock.instant().plus(PATIENCE));
        }
    }

    private static <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            // The time was up in a way that our own clock did not see.
            if (e instanceof TimeoutException) {
                // It has interrupted this thread, and does so even after the answer when the clock is set forward.
                // With the mark left on, Derby would close the connection that the result is written to.
                Thread.interrupted();
            }
            throw new ProviderException(LookupFailure.UNAVAILABLE, null, "does not answer: " + e, e);
        }
    }

    private ProviderException noted(MetadataSource source, ProviderException failure, Optional<ProviderPause> before) {
        LookupFailure reason = failure.reason();
        if (reason.isAboutTheBook()) {
            before.filter(pause -> !pause.isOver()).ifPresent(limits::answered);
            return failure;
        }
        Optional<Duration> pause = limits.notAnswered(source, reason, failure.retryAfter())
                .map(until -> Duration.between(clock.instant(), until));
        return pause.isEmpty() ? failure : new ProviderException(reason, pause.get(), failure.getMessage(), failure);
    }
}
