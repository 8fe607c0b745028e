package org.homelibrary.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.homelibrary.support.FakeClock;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.ProviderStandIn.Provider;

/**
 * Kills the packaged server ({@code SIGKILL}) again and again on one data folder while several people change their
 * libraries, and compares what each finds after the next start with what was acknowledged.
 *
 * <p>Run by hand: {@code CrashHarness [kills (10)] [seed] [a name of Trouble]}, with {@code -Dlibrary.edition=aws} for the
 * other edition. It prints a table, and ends with 1 when anything was lost.
 */
public final class CrashHarness implements AutoCloseable {

    private static final int PEOPLE = 4;

    private static final int PATIENCE_SECONDS = 120;

    /** So much is done by all together between two kills, at least. */
    private static final int FEWEST_ACTS = 10;

    /** And at most so much more. */
    private static final int MOST_ACTS = 100;

    /** Longer than most requests take, in milliseconds. */
    private static final int LONGEST_ACT = 40;

    /** About as long as a start takes, in milliseconds. */
    private static final int LONGEST_START = 12_000;

    /** One kill of so many hits a start. */
    private static final int STARTS = 5;

    /** By so much the clock is moved: less forward in all than a browser stays signed in. */
    private static final List<Duration> MOVES = List.of(
            Duration.ofMinutes(20),
            Duration.ofMinutes(-20),
            Duration.ofHours(7),
            Duration.ofHours(-7),
            Duration.ofDays(2),
            Duration.ofDays(-2));

    private final ProviderStandIn providers = ProviderStandIn.start();
    private final Path data = LibraryServer.newDataDir();
    private final Tally tally = new Tally();
    private final List<Person> people = new ArrayList<>();
    private final Random random;
    private final Trouble trouble;
    private final FakeClock clock;

    /** @throws IllegalStateException when the clock is to be moved and libfaketime is not installed */
    public CrashHarness(long seed, Trouble trouble) {
        random = new Random(seed);
        this.trouble = trouble;
        clock = trouble != Trouble.CLOCK
                ? null
                : FakeClock.find().orElseThrow(() -> new IllegalStateException("libfaketime is not installed"));
        providers.knowEverything(Duration.ofSeconds(1));
        if (trouble == Trouble.PROVIDERS_OUT) {
            Stream.of(Provider.values()).forEach(provider -> providers.make(provider, ProviderStandIn.Trouble.BROKEN));
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person("person" + i, new Random(random.nextLong()), tally, trouble));
        }
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        Trouble trouble = args.length > 2 ? Trouble.valueOf(args[2]) : Trouble.NONE;
        System.out.println("seed " + seed + ", trouble " + trouble);
        try (CrashHarness harness = new CrashHarness(seed, trouble)) {
            Tally tally = harness.run(kills);
            System.out.println(tally.table());
            System.exit(tally.findings().isEmpty() ? 0 : 1);
        }
    }

    /** @return what was counted; its findings are what went wrong */
    Tally run(int kills) throws Exception {
        killInStart(); // while the database is being made
        while (true) {
            try (LibraryServer server = setup().start()) {
                for (Person person : people) {
                    person.comeBack(server);
                }
                if (clock != null) {
                    clock.catchUp(); // what is due at a time that was set back waits until then
                }
                for (Person person : people) {
                    person.awaitLookups();
                }
                System.out.println("after " + tally.kills() + " kills: " + tally.acknowledgedActions()
                        + " actions acknowledged, " + tally.findings().size() + " lost");
                if (tally.kills() >= kills) {
                    break;
                }
                killAtWork(server);
            }
            if (random.nextInt(STARTS) == 0 && tally.kills() < kills) {
                killInStart();
            }
        }
        if (trouble != Trouble.NONE) {
            endTrouble();
        }
        return tally;
    }

    /** What was added meanwhile is filled in when its readers ask again. */
    private void endTrouble() {
        Stream.of(Provider.values()).forEach(providers::heal);
        try (LibraryServer server = setup().start()) {
            for (Person person : people) {
                person.comeBack(server);
                person.askAgain();
            }
        }
    }

    private void killAtWork(LibraryServer server) throws Exception {
        AtomicBoolean meantToRun = new AtomicBoolean(true);
        Semaphore acts = new Semaphore(0);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> work = new ArrayList<>();
        for (Person person : people) {
            work.add(threads.submit(() -> person.actWhile(meantToRun::get, acts)));
        }
        threads.shutdown();
        int wanted = FEWEST_ACTS + random.nextInt(MOST_ACTS);
        boolean enough = acts.tryAcquire(wanted / 2, PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (clock != null) {
            Duration move = MOVES.get(random.nextInt(MOVES.size()));
            clock.move(move);
            tally.clockMoved();
            System.out.println("the clock is moved by " + move + ", to " + clock.offset() + " from the right time");
        }
        enough &= acts.tryAcquire(wanted - wanted / 2, PATIENCE_SECONDS, TimeUnit.SECONDS);
        // and a little more, so that the moment has nothing to do with an answer
        server.endsWithin(Duration.ofMillis(random.nextInt(LONGEST_ACT)));
        meantToRun.set(false);
        server.kill();
        tally.killed(false);
        for (Future<?> each : work) {
            await(each, server);
        }
        if (!enough) {
            throw new AssertionError("nobody gets on:\n" + server.log());
        }
    }

    private static void await(Future<?> work, LibraryServer server) throws InterruptedException {
        try {
            work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a person could not go on:\n" + server.log(), e);
        }
    }

    private void killInStart() throws InterruptedException {
        LibraryServer server = setup().launch();
        if (server.endsWithin(Duration.ofMillis(1_000 + random.nextInt(LONGEST_START)))) {
            throw new AssertionError("the server ended by itself:\n" + server.log());
        }
        server.kill();
        tally.killed(true);
    }

    private LibraryServer.Setup setup() {
        LibraryServer.Setup setup = LibraryServer.on(data).asking(providers).startingQuickly();
        if (clock != null) {
            clock.environment().forEach(setup::with);
        }
        return setup;
    }

    @Override
    public void close() {
        providers.close();
    }
}
