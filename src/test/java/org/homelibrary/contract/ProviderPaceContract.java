package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.Asker;
import org.homelibrary.metadata.ProviderGate;
import org.homelibrary.metadata.ProviderLimits;
import org.homelibrary.metadata.ProviderLine;
import org.homelibrary.metadata.ProviderRates;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.PacedProvider;
import org.junit.jupiter.api.Test;

/** Over HTTP, by the real clock, at a provider that counts milliseconds. */
public abstract class ProviderPaceContract extends DaoContract {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final Clock clock = Clock.systemUTC();
    private final OutboundHttp http = Outbound.real();
    private final ProviderClient client = new ProviderClient(http, clock);

    @Test
    void requests_ofSeveralProcesses_neverComeTooSoon() throws Exception {
        try (PacedProvider provider = new PacedProvider(Duration.ofMillis(10), INTERVAL)) {
            URI address = URI.create(provider.url() + "/volumes?q=isbn:9780306406157");
            List<Callable<Object>> callers = Stream.of(process(), process())
                    .flatMap(process -> Stream.of(Asker.BACKGROUND, Asker.BACKGROUND, Asker.READER)
                            .<Callable<Object>>map(asker ->
                                    () -> process.ask(MetadataSource.GOOGLE_BOOKS, asker, () -> twoRequests(address))))
                    .toList();

            List<Outcome<Object>> outcomes = Simultaneously.run(callers, ProviderPaceContract::called);

            assertThat(Outcome.errors(outcomes)).isEmpty();
            assertThat(provider.requests()).isEqualTo(12);
            assertThat(provider.refused()).isZero();
        } finally {
            http.close();
        }
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Object twoRequests(URI address) {
        client.get(address);
        return client.get(address);
    }

    private ProviderGate process() {
        Settings settings = FakeSettings.of(Map.of(
                "metadata.google-books.rate",
                String.valueOf(Duration.ofSeconds(1).dividedBy(INTERVAL))));
        ProviderLimits limits = new StoredTurns();
        TestPolicy policy = TestPolicy.of(settings);
        ProviderRates rates = new ProviderRates(settings, policy);
        return new ProviderGate(limits, new ProviderLine(limits, rates, clock), policy, clock);
    }

    /** The turns of the store under test; nobody is left alone. */
    private final class StoredTurns implements ProviderLimits {

        @Override
        public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
            return inTransaction(() -> store().providerLimits().take(source, now, until, farthest));
        }

        @Override
        public void free(MetadataSource source, Instant until, Instant next) {
            inTransaction(() -> store().providerLimits().free(source, until, next));
        }

        @Override
        public Optional<ProviderPause> pause(MetadataSource source) {
            return Optional.empty();
        }

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
    }
}
