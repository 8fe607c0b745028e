package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderLimitStore;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.junit.jupiter.api.Test;

class ProviderLineTest {

    private static final Instant NOW = Instant.EPOCH;

    private final InMemoryStore store = new InMemoryStore();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @Test
    void reader_overtakesWhatWaitsInTheBackground() throws Exception {
        ProviderLine line = line("100");
        CountDownLatch answer = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        threads.add(waiting(line, Asker.BACKGROUND, "first", answer));
        threads.add(waiting(line, Asker.BACKGROUND, "second", answer));
        threads.add(waiting(line, Asker.BACKGROUND, "third", answer));
        threads.add(waiting(line, Asker.READER, "reader", answer));

        answer.countDown();
        for (Thread thread : threads) {
            thread.join(10_000);
        }

        assertThat(sent).containsExactly("first", "reader", "second", "third");
    }

    @Test
    void sourceWithoutARate_isAskedSeveralTimesAtOnce_andTheStoreIsNotAsked() throws Exception {
        ProviderLine line = line("0");
        CountDownLatch answer = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        threads.add(waiting(line, Asker.BACKGROUND, "one", answer));
        threads.add(waiting(line, Asker.BACKGROUND, "other", answer));
        threads.add(waiting(line, Asker.BACKGROUND, "more than the background may", answer));
        threads.add(waiting(line, Asker.READER, "reader", answer));

        assertThat(sent).containsExactly("one", "other", "reader");
        answer.countDown();
        for (Thread thread : threads) {
            thread.join(10_000);
        }
        assertThat(sent).hasSize(4);
        store.store(() -> assertThat(store.providerLimits().take(MetadataSource.DNB, NOW, NOW, NOW))
                .as("nobody has ever taken it")
                .isEmpty());
    }

    /** Starts a thread that sends a request, which is answered later, and waits until it does not get on. */
    private Thread waiting(ProviderLine line, Asker asker, String name, CountDownLatch answer) {
        Thread thread = new Thread(
                () -> line.of(MetadataSource.DNB, asker, () -> {}).send(() -> {
                    sent.add(name);
                    return await(answer);
                }),
                name);
        thread.setDaemon(true);
        thread.start();
        Eventually.get(
                name + " to wait",
                Duration.ofSeconds(10),
                thread::getState,
                state -> state == Thread.State.TIMED_WAITING);
        return thread;
    }

    private static boolean await(CountDownLatch answer) {
        try {
            return answer.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ProviderLine line(String rate) {
        Clock clock = Clock.systemUTC();
        ProviderLimitService limits =
                new ProviderLimitService(store.around(new ProviderLimitStore(store.providerLimits(), clock)), clock);
        ProviderRates rates = new ProviderRates(
                FakeSettings.of(Map.of("metadata.dnb.rate", rate, "library.lookup.threads", "2")), TestPolicy.all());
        return new ProviderLine(limits, rates, clock);
    }
}
