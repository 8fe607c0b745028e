package org.homelibrary.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homelibrary.metadata.ManyLookups;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.PacedProvider;

/**
 * How fast queued books are looked up, what readers notice of it, and how often a provider is asked that does not want to be:
 * the product's own process, asking a stand-in for Google Books on this machine, and no other source.
 *
 * <p>Prints the time that 1,000 books take at a latency of 200 ms without limits, beside the least that is possible, with the
 * times of list pages meanwhile; the requests that a provider gets for 300 books in a minute when it refuses all of them, and
 * when it takes one a second; and, by a clock that is moved instead of waited for, those of a day, also when it is down for an
 * hour.
 *
 * <p>Argument: optionally {@code time}, for the first of these alone.
 */
public final class LookupBenchmark {

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int PARALLEL = 4;
    private static final int MANY = 1000;
    private static final int SOME = 300;
    private static final Duration WATCHED = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private LookupBenchmark() {}

    public static void main(String[] args) throws Exception {
        withoutLimits();
        if (List.of(args).contains("time")) {
            return;
        }
        requests("refuses everything", Duration.ofHours(1));
        requests(
                "takes one request a second", Duration.ofMillis(950)); // its clock and ours differ by what lies between
        for (ManyLookups.Source source : ManyLookups.Source.values()) {
            ManyLookups.Outcome outcome = ManyLookups.at(source);
            System.out.printf(
                    "%d books at a provider that %s, by a moved clock: %d requests in %s%n",
                    ManyLookups.BOOKS,
                    source.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    outcome.requests(),
                    outcome.time().toString().substring(2));
        }
    }

    private static void withoutLimits() throws Exception {
        try (PacedProvider provider = new PacedProvider(LATENCY, Duration.ZERO);
                LibraryServer server = setup(provider)
                        .with("METADATA_GOOGLE_BOOKS_RATE", "0")
                        .with("LIBRARY_LOOKUP_THREADS", String.valueOf(PARALLEL))
                        .start()) {
            HttpUser reader = HttpUser.of(server).register();
            Latencies before = lookWhile(reader, () -> false, 200);
            double cpu = server.cpuSeconds();
            long start = System.nanoTime();
            Future<?> adding = add(reader, MANY);
            Latencies meanwhile = lookWhile(reader, () -> provider.requests() < MANY || !isDone(reader), 0);
            double seconds = (System.nanoTime() - start) / 1e9;
            adding.get();
            double least = MANY * LATENCY.toMillis() / 1000.0 / PARALLEL;
            System.out.printf(
                    "%d books, %d ms, %d at a time: %.1f s, %.2f of the least possible %.1f s; %d requests; %.1f s of CPU%n",
                    MANY,
                    LATENCY.toMillis(),
                    PARALLEL,
                    seconds,
                    seconds / least,
                    least,
                    provider.requests(),
                    server.cpuSeconds() - cpu);
            print("list page before", before);
            print("list page meanwhile", meanwhile);
        }
    }

    private static void requests(String how, Duration pace) throws Exception {
        try (PacedProvider provider = new PacedProvider(LATENCY, pace);
                LibraryServer server =
                        setup(provider).with("METADATA_GOOGLE_BOOKS_RATE", "1").start()) {
            HttpUser reader = HttpUser.of(server).register();
            long end = System.nanoTime() + WATCHED.toNanos();
            add(reader, SOME).get();
            lookWhile(reader, () -> System.nanoTime() < end, 0);
            System.out.printf(
                    "%d books at a provider that %s: %d requests in %d s, %d of them refused%n",
                    SOME, how, provider.requests(), WATCHED.toSeconds(), provider.refused());
        }
    }

    private static LibraryServer.Setup setup(PacedProvider provider) throws IOException {
        return LibraryServer.on(LibraryServer.newDataDir())
                .asTheReadmeSays()
                .with("METADATA_PROVIDERS", "google-books")
                .with("METADATA_GOOGLE_BOOKS_URL", provider.url());
    }

    private static Future<?> add(HttpUser reader, int count) {
        reader.csrf();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(() -> IntStream.range(0, count)
                    .mapToObj(i -> Isbn.ofBody("97801%07d".formatted(i)).value())
                    .forEach(isbn -> reader.post("/books", "isbn", isbn).expect(303)));
        } finally {
            thread.shutdown();
        }
    }

    private static boolean isDone(HttpUser reader) {
        return reader.get("/books?sync=pending").books().isEmpty();
    }

    /** Looks at the list as a reader does who waits, at least so often. */
    private static Latencies lookWhile(HttpUser reader, Check more, int least) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (times.size() < least || more.isTrue()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done within " + PATIENCE);
            }
            long start = System.nanoTime();
            reader.get("/books").expect(200);
            long time = System.nanoTime() - start;
            times.add(time);
            if (times.size() >= least) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        }
        return new Latencies(times.stream().mapToLong(Long::longValue).toArray());
    }

    private static void print(String what, Latencies times) {
        System.out.printf(
                "%s: median %.1f ms, 95 %% under %.1f ms, %d pages%n",
                what, times.medianMillis(), times.percentileMillis(95), times.count());
    }

    private interface Check {
        boolean isTrue();
    }
}
