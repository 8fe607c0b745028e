package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.edition.MetadataSource;

/**
 * Sends a source one request at a time, over all processes of the installation, each one interval after the end of the one
 * before: so none can arrive sooner after it than that, however slow the first was. Sources without a rate have no line: of
 * those the background of a process sends only so many at a time.
 *
 * <p>A process sends one request of its own to the head of the line, where the store says who is next; only there is the
 * store asked.
 */
@ApplicationScoped
public class ProviderLine {

    /** So long a killed process keeps a source from the others. */
    private static final Duration LONGEST_REQUEST = ProviderClient.MAX_TIME.plusSeconds(1);

    private final ProviderLimits limits;
    private final ProviderRates rates;
    private final Waiting waiting;
    private final Clock clock;
    private final Map<MetadataSource, Queue> queues = new ConcurrentHashMap<>();
    private final Semaphore underWay;

    protected ProviderLine() {
        this(null, null, null, null);
    }

    @Inject
    public ProviderLine(ProviderLimits limits, ProviderRates rates, Clock clock) {
        this(limits, rates, time -> Thread.sleep(time.toMillis()), clock);
    }

    ProviderLine(ProviderLimits limits, ProviderRates rates, Waiting waiting, Clock clock) {
        this.limits = limits;
        this.rates = rates;
        this.waiting = waiting;
        this.clock = clock;
        this.underWay = rates == null ? null : new Semaphore(rates.atATime(), true);
    }

    /**
     * For all requests of one call.
     *
     * @param check done before each request and whenever time has passed: throws when the source is left alone meanwhile
     */
    RequestTurns.Line of(MetadataSource source, Asker asker, Runnable check) {
        return new Place(source, asker, check);
    }

    /** Those of this process who wait for a source. The background has one at the head, so readers overtake the others. */
    private record Queue(Semaphore head, Semaphore background) {

        Queue() {
            this(new Semaphore(1, true), new Semaphore(1, true));
        }
    }

    private final class Place implements RequestTurns.Line {

        private final MetadataSource source;
        private final Asker asker;
        private final Runnable check;
        private Duration patience;

        Place(MetadataSource source, Asker asker, Runnable check) {
            this.source = source;
            this.asker = asker;
            this.check = check;
            this.patience = rates.patience(asker);
        }

        @Override
        public <T> T send(Supplier<T> request) {
            Optional<Duration> interval = rates.interval(source);
            if (interval.isEmpty()) {
                check.run();
                return asker == Asker.READER ? request.get() : passing(underWay, request);
            }
            Queue queue = queues.computeIfAbsent(source, any -> new Queue());
            Supplier<T> atHead = () -> passing(queue.head(), () -> sendInTurn(request, interval.get()));
            return asker == Asker.READER ? atHead.get() : passing(queue.background(), atHead);
        }

        private <T> T passing(Semaphore gate, Supplier<T> then) {
            long start = System.nanoTime();
            try {
                if (!gate.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw notItsTurn(clock.instant().plus(LONGEST_REQUEST));
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
            try {
                patience = patience.minusNanos(System.nanoTime() - start);
                return then.get();
            } finally {
                gate.release();
            }
        }

        private <T> T sendInTurn(Supplier<T> request, Duration interval) {
            Instant until = take(interval);
            try {
                return request.get();
            } finally {
                limits.free(source, until, clock.instant().plus(interval));
            }
        }

        /** @return until when the source is taken */
        private Instant take(Duration interval) {
            while (true) {
                check.run();
                Instant now = Instant.ofEpochMilli(clock.millis());
                Instant until = now.plus(LONGEST_REQUEST);
                Optional<Instant> free = limits.take(source, now, until, until.plus(interval));
                if (free.isEmpty()) {
                    return until;
                }
                // a request that is under way may end long before its time is up
                Duration wait = shorter(Duration.between(now, free.get()), interval);
                if (wait.compareTo(patience) > 0) {
                    throw notItsTurn(free.get());
                }
                pass(wait);
            }
        }

        private void pass(Duration wait) {
            patience = patience.minus(wait);
            try {
                waiting.pass(wait);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        private PausedException interrupted() {
            Thread.currentThread().interrupt();
            return notItsTurn(clock.instant());
        }

        private PausedException notItsTurn(Instant next) {
            return PausedException.notItsTurn(next, clock.instant());
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
