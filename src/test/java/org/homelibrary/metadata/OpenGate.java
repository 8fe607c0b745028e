package org.homelibrary.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderLimitStore;
import org.homelibrary.support.InMemoryStore;

/** Gates for tests. */
public final class OpenGate {

    private OpenGate() {}

    /** Knows neither pauses nor rates. */
    public static ProviderGate always() {
        ProviderLimits none = new ProviderLimits() {
            @Override
            public Optional<ProviderPause> pause(MetadataSource source) {
                return Optional.empty();
            }

            @Override
            public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
                return Optional.empty();
            }

            @Override
            public void free(MetadataSource source, Instant until, Instant next) {}

            @Override
            public boolean probe(ProviderPause pause) {
                return false;
            }

            @Override
            public void answered(ProviderPause before) {}

            @Override
            public Optional<Instant> notAnswered(MetadataSource source, LookupFailure reason, Optional<Duration> wish) {
                return Optional.empty();
            }
        };
        return gate(none, Clock.systemUTC());
    }

    /** With pauses as they are, kept in a store, and no rates. */
    public static ProviderGate withPauses(InMemoryStore store, Clock clock) {
        ProviderLimitStore limits = store.around(new ProviderLimitStore(store.providerLimits(), clock));
        return gate(new ProviderLimitService(limits, clock), clock);
    }

    private static ProviderGate gate(ProviderLimits limits, Clock clock) {
        return new ProviderGate(
                limits, new ProviderLine(limits, noRates(), time -> {}, clock), TestPolicy.all(), clock);
    }

    private static ProviderRates noRates() {
        return new ProviderRates() {
            @Override
            Optional<Duration> interval(MetadataSource source) {
                return Optional.empty();
            }

            @Override
            Duration patience(Asker asker) {
                return Duration.ofSeconds(10);
            }

            @Override
            int atATime() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
