package org.homelibrary.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.homelibrary.support.LibraryServer;

/** Looks at a server's process every second. */
final class Sampler implements AutoCloseable {

    private record Sample(long megabytes, long threads, long connections) {}

    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Sampler(LibraryServer server) {
        clock.scheduleAtFixedRate(
                () -> samples.add(
                        new Sample(server.residentMegabytes(), server.liveThreads(), server.openConnections())),
                0,
                1,
                TimeUnit.SECONDS);
    }

    static Sampler of(LibraryServer server) {
        return new Sampler(server);
    }

    double memoryGrowth() {
        return growth(Sample::megabytes);
    }

    double threadGrowth() {
        return growth(Sample::threads);
    }

    long mostConnections() {
        return samples.stream().mapToLong(Sample::connections).max().orElse(0);
    }

    /** The median of the last third of the time by that of the first. */
    private double growth(ToLongFunction<Sample> figure) {
        int third = Math.max(1, samples.size() / 3);
        double early = median(samples.subList(0, third), figure);
        return median(samples.subList(samples.size() - third, samples.size()), figure) / early;
    }

    private static double median(List<Sample> some, ToLongFunction<Sample> figure) {
        return some.stream()
                .mapToLong(figure)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
