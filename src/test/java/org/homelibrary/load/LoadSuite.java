package org.homelibrary.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.load.Load.Step;
import org.homelibrary.support.History;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;

/**
 * Many readers on one server: how many requests a second it answers, what it does with more, and whether it has kept all
 * that it acknowledged.
 *
 * <p>Run by hand: {@code LoadSuite [--small] [--record]} takes about half an hour on two processors that have nothing else to
 * do. It ends with 1 when a target was missed, or an answer was wrong, or something was lost; {@code --record} adds the
 * figures to {@link History}. With {@code -Dlibrary.edition=aws} it is the other edition, on stand-ins that are no measure.
 */
public final class LoadSuite implements AutoCloseable {

    /** An answer that takes longer is no good one. */
    private static final int SLOW_MILLIS = 200;

    private static final int CONNECTIONS = 16;

    /** So much of the highest rate is kept up: at its edge whatever else the machine does for a second shows. */
    private static final double SOAK = 0.9;

    /** So many times the load that is borne. */
    private static final int OVERLOAD = 5;

    private static final int RECOVERY_SECONDS = 5;

    /** Growth that is none: figures of one second differ by more. */
    private static final double MOST_GROWTH = 1.15;

    /** Kept, so that its level is: Gatling says much about itself. */
    private static final Logger GATLING = Logger.getLogger("io.gatling");

    private final Size size;
    private final Figures figures;
    private final ProviderStandIn providers = ProviderStandIn.start();
    private final LibraryServer server;
    private final List<Reader> readers = new ArrayList<>();

    public LoadSuite(Size size, Figures figures) {
        GATLING.setLevel(Level.WARNING);
        this.size = size;
        this.figures = figures;
        providers.knowEverything(Duration.ofMillis(200));
        server = LibraryServer.on(LibraryServer.newDataDir())
                .asking(providers)
                .with("LIBRARY_BEHIND_PROXY", "true")
                .asTheReadmeSays()
                .start();
    }

    public static void main(String[] args) throws Exception {
        History history = History.of("load");
        Figures figures = new Figures(history);
        Size size = List.of(args).contains("--small") ? Size.SMALL : Size.FULL;
        try (LoadSuite suite = new LoadSuite(size, figures)) {
            suite.run();
        }
        if (List.of(args).contains("--record")) {
            history.record();
        }
        System.out.println("missed: " + figures.missed() + "\nfindings: " + figures.findings());
        // Gatling leaves threads behind.
        System.exit(figures.missed().isEmpty() && figures.findings().isEmpty() ? 0 : 1);
    }

    void run() throws Exception {
        fill();
        warmUp();
        double closed = closed();
        double highest = highestRate(closed);
        soak(SOAK * highest);
        connections();
        overload(highest);
        compare();
    }

    private void fill() throws Exception {
        List<Callable<Reader>> filling = new ArrayList<>();
        for (int i = 0; i < size.readers(); i++) {
            int number = i;
            filling.add(() -> {
                Reader reader = new Reader(HttpUser.of(server).register("reader" + number));
                reader.fill(size.books(), new Random(number));
                return reader;
            });
        }
        readers.addAll(inParallel(filling));
    }

    /** The JVM compiles for so long; until then it is another server. */
    private void warmUp() {
        Meter meter = Load.closed(server, readers, CONNECTIONS, size.warmUp());
        figures.line("warm-up: slowest of 1000", meter.percentile(99.9), "ms");
        figures.noErrors("in the warm-up", meter.errors());
    }

    /** @return requests a second */
    private double closed() {
        double cpu = server.cpuSeconds();
        Meter meter = Load.closed(server, readers, CONNECTIONS, size.closed());
        double rate = meter.count() / (double) size.closed().toSeconds();
        figures.atLeast(500, "closed: " + CONNECTIONS + " readers at once", rate, "requests/s");
        figures.line("closed: CPU of the server", (server.cpuSeconds() - cpu) * 1000 / meter.count(), "ms/request");
        figures.line("closed: p50", meter.percentile(50), "ms");
        figures.line("closed: p99", meter.percentile(99), "ms");
        figures.noErrors("in the closed load", meter.errors());
        return rate;
    }

    /** Halves the range in which the highest rate lies whose slowest answers are good and none is wrong. */
    private double highestRate(double closed) {
        double good = closed / 8;
        double bad = closed;
        for (int i = 0; i < size.steps(); i++) {
            double rate = (good + bad) / 2;
            if (isBornePlainly(rate)) {
                good = rate;
            } else {
                bad = rate;
            }
        }
        figures.line("open: highest rate with p99 under " + SLOW_MILLIS + " ms", good, "requests/s");
        return good;
    }

    /** In two of three tries: something else may be at work in one. */
    private boolean isBornePlainly(double rate) {
        boolean first = isBorne(rate);
        return first == isBorne(rate) ? first : isBorne(rate);
    }

    private boolean isBorne(double rate) {
        Meter meter = Load.open(server, readers, List.of(new Step(rate, size.step())));
        boolean borne = meter.errors().isEmpty() && meter.percentile(99) < SLOW_MILLIS;
        System.out.printf(
                Locale.ROOT,
                "  %.0f requests/s: p50 %.0f, p99 %.0f ms, scans %.0f ms in the median, errors %s%n",
                rate,
                meter.percentile(50),
                meter.percentile(99),
                meter.percentile(50, Act.SCAN),
                meter.errors());
        return borne;
    }

    private void soak(double rate) throws InterruptedException {
        try (Sampler sampler = Sampler.of(server)) {
            Meter meter = Load.open(server, readers, List.of(new Step(rate, size.soak())));
            figures.line("soak: asked for " + size.soak().toSeconds() + " s", rate, "requests/s");
            figures.line("soak: requests", meter.count(), "");
            figures.atMost(SLOW_MILLIS, "soak: p99", meter.percentile(99), "ms");
            figures.line("soak: p99.9", meter.percentile(99.9), "ms");
            for (int percent : List.of(50, 95)) {
                figures.line("soak: p" + percent, meter.percentile(percent), "ms");
                figures.atMost(
                        MOST_GROWTH,
                        "soak: p" + percent + " of the last third by the first",
                        meter.growth(percent, Math.toIntExact(size.soak().toSeconds())),
                        "times");
            }
            figures.atMost(MOST_GROWTH, "soak: memory of the last third by the first", sampler.memoryGrowth(), "times");
            figures.atMost(
                    MOST_GROWTH, "soak: threads of the last third by the first", sampler.threadGrowth(), "times");
            figures.line("soak: resident memory at the end", server.residentMegabytes(), "MB");
            figures.line("soak: threads at the end", server.liveThreads(), "");
            figures.noErrors("in the soak", meter.errors());
        }
    }

    private void connections() throws InterruptedException {
        Duration ramp = Duration.ofSeconds(15);
        try (Sampler sampler = Sampler.of(server)) {
            Meter meter =
                    Load.idle(server, readers, size.connections(), ramp, ramp.plusSeconds(15), Duration.ofSeconds(10));
            figures.atLeast(size.connections(), "kept connections at once", sampler.mostConnections(), "");
            figures.line("kept connections: p99", meter.percentile(99), "ms");
            figures.noErrors("with " + size.connections() + " connections", meter.errors());
        }
    }

    private void overload(double highest) {
        Duration after = size.overload().dividedBy(2).plusSeconds(RECOVERY_SECONDS);
        Meter meter = Load.open(
                server, readers, List.of(new Step(OVERLOAD * highest, size.overload()), new Step(highest / 2, after)));
        int end = Math.toIntExact(size.overload().toSeconds());
        int last = end + Math.toIntExact(after.toSeconds());
        figures.line("overload: asked", OVERLOAD * highest, "requests/s");
        figures.line(
                "overload: turned away or given up",
                100.0
                        * meter.errors().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / meter.count(),
                "%");
        figures.atMost(
                RECOVERY_SECONDS,
                "overload: until all answers are good again",
                meter.secondsUntilWell(end, last, SLOW_MILLIS),
                "s");
    }

    private void compare() throws Exception {
        List<Callable<List<String>>> comparing = new ArrayList<>();
        for (Reader reader : readers) {
            comparing.add(() -> reader.ledger().compare(reader.browser()));
        }
        List<String> wrong =
                inParallel(comparing).stream().flatMap(List::stream).toList();
        wrong.forEach(figures::finding);
        int acknowledged = readers.stream()
                .mapToInt(reader -> reader.ledger().acknowledged())
                .sum();
        figures.line("changes acknowledged in all", acknowledged, "");
        figures.atMost(0, "of these lost", wrong.size(), "");
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        server.kill();
        providers.close();
    }
}
