package org.homelibrary.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderLimitStore;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;

/**
 * 300 books that are added at once and asked about by two processes, for a day at most, by a clock that is moved to whatever
 * comes next.
 */
public final class ManyLookups {

    public static final int BOOKS = 300;

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    /** What a source does with requests. */
    public enum Source {
        REFUSES_EVERYTHING,
        TAKES_ONE_A_SECOND,
        IS_DOWN_FOR_AN_HOUR
    }

    /**
     * @param requests that the source got
     * @param time until the last book was answered; a day when one was not
     */
    public record Outcome(int requests, Duration time) {}

    private final Source source;
    private final MovableClock clock = new MovableClock(START);
    private final InMemoryStore store = new InMemoryStore();
    private final TestPolicy policy = TestPolicy.all();
    private final List<Instant> requests = new ArrayList<>();

    private ManyLookups(Source source) {
        this.source = source;
    }

    public static Outcome at(Source source) {
        return new ManyLookups(source).run();
    }

    private Outcome run() {
        List<ProviderGate> processes = List.of(process(), process());
        Instant deadline = START.plus(Duration.ofDays(1));
        PriorityQueue<Instant> due = new PriorityQueue<>();
        IntStream.range(0, BOOKS).forEach(book -> due.add(START));
        while (!due.isEmpty()) {
            Instant next = due.poll();
            if (!next.isBefore(deadline)) {
                return new Outcome(requests.size(), Duration.ofDays(1));
            }
            if (next.isAfter(clock.instant())) {
                clock.move(Duration.between(clock.instant(), next));
            }
            try {
                processes.get(due.size() % 2).ask(MetadataSource.OPEN_LIBRARY, Asker.BACKGROUND, this::answer);
            } catch (ProviderException e) {
                due.add(clock.instant().plus(e.retryAfter().orElse(Duration.ofMinutes(1))));
            }
        }
        return new Outcome(requests.size(), Duration.between(START, clock.instant()));
    }

    private ProviderGate process() {
        ProviderLimits limits =
                new ProviderLimitService(store.around(new ProviderLimitStore(store.providerLimits(), clock)), clock);
        ProviderRates rates = new ProviderRates(FakeSettings.of(Map.of()), policy);
        return new ProviderGate(limits, new ProviderLine(limits, rates, clock::move, clock), policy, clock);
    }

    private String answer() {
        return RequestTurns.send(() -> {
            Instant before = requests.isEmpty() ? Instant.MIN : requests.get(requests.size() - 1);
            requests.add(clock.instant());
            switch (source) {
                case REFUSES_EVERYTHING -> throw tooMany();
                case TAKES_ONE_A_SECOND -> {
                    if (before.isAfter(clock.instant().minusSeconds(1))) {
                        throw tooMany();
                    }
                }
                case IS_DOWN_FOR_AN_HOUR -> {
                    if (clock.instant().isBefore(START.plus(Duration.ofHours(1)))) {
                        throw new ProviderUnavailableException(null, "down", null);
                    }
                }
            }
            return "answer";
        });
    }

    private static ProviderException tooMany() {
        return new ProviderException(LookupFailure.RATE_LIMITED, "too many");
    }
}
