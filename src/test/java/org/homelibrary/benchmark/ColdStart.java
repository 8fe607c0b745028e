package org.homelibrary.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.FreePort;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LambdaSandbox;
import org.homelibrary.support.ProcessUsage;

/**
 * How long a reader waits for a function that sleeps: from the start of its process to the answered {@code GET /books} of a
 * signed-in reader of 30 books, in wall time and in seconds of processor, tables and queue being stand-ins on this machine.
 * Then what the same request costs when the function is awake.
 *
 * <p>Arguments: how often, then one or more of {@code LABEL=COMMAND}. A command starts a function; one that holds {@code
 * {port}} starts a server that listens there, as {@code java -jar payara-micro.jar --port {port} --deploy library.war}.
 */
public final class ColdStart {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BOOKS = 30;
    private static final int WARM_UP = 300;
    private static final int WARM = 500;

    private final Path log;
    private final LambdaSandbox aws = new LambdaSandbox();
    private HttpUser reader;

    private ColdStart(Path log) {
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        // else the stand-ins wait 40 ms in each answer for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ColdStart benchmark = new ColdStart(Files.createTempFile("cold-start", ".log"));
        System.out.println("log: " + benchmark.log);
        System.out.printf("%-28s %8s %8s %8s %10s %10s%n", "", "wall s", "CPU s", "RSS MB", "warm ms", "warm RSS");
        for (String way : Arrays.asList(args).subList(1, args.length)) {
            String[] labelAndCommand = way.split("=", 2);
            benchmark.measure(labelAndCommand[0], labelAndCommand[1], Integer.parseInt(args[0]));
        }
        System.exit(0); // the stand-ins' threads
    }

    private void measure(String label, String command, int times) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            runs.add(command.contains("{port}") ? server(command) : function(command));
        }
        runs.sort((a, b) -> Double.compare(a.wall, b.wall));
        Run median = runs.get(runs.size() / 2);
        System.out.printf(
                "%-28s %8.2f %8.2f %8d %10.1f %10d%n",
                label, median.wall, median.cpu, median.rss, median.warmMillis, median.warmRss);
    }

    private Run function(String command) throws IOException {
        long start = System.nanoTime();
        try (LambdaSandbox.Function function = new LambdaSandbox.Function(words(command), environment(), log)) {
            function.api().awaitReady(PATIENCE);
            URI site = function.gateway().url();
            if (reader == null) {
                register(site, function.process());
                return function(command);
            }
            return run(start, site, function.process());
        }
    }

    private Run server(String command) throws IOException {
        int port = FreePort.find();
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(words(command.replace("{port}", String.valueOf(port))));
        builder.environment().putAll(environment());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            URI site = URI.create("http://127.0.0.1:" + port);
            // until the application is there the server answers with pages of its own
            Eventually.get(
                    "the application", PATIENCE, () -> statusOf(site.resolve("/login")), status -> status == 200);
            if (reader == null) {
                register(site, process);
            }
            return run(start, site, process);
        } finally {
            process.destroyForcibly();
        }
    }

    private Map<String, String> environment() {
        return new HashMap<>(aws.environment("web"));
    }

    private void register(URI site, Process process) {
        HttpUser user = HttpUser.of(site).with("X-Forwarded-Proto", "https");
        awaitAnswer(user, process, 200, "/login");
        user.register();
        for (int i = 0; i < BOOKS; i++) {
            user.addByHand("Book number " + i, "author", "Author " + i % 7);
        }
        reader = user;
    }

    private Run run(long start, URI site, Process process) throws IOException {
        HttpUser user = reader.at(site);
        awaitAnswer(user, process, 200, "/books");
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = ProcessUsage.cpuSeconds(process);
        long rss = ProcessUsage.residentMegabytes(process);
        long[] nanos = new long[WARM];
        for (int i = 0; i < WARM_UP; i++) {
            user.get("/books").expect(200);
        }
        for (int i = 0; i < WARM; i++) {
            long before = System.nanoTime();
            user.get("/books");
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return new Run(wall, cpu, rss, nanos[WARM / 2] / 1e6, ProcessUsage.residentMegabytes(process));
    }

    private static void awaitAnswer(HttpUser user, Process process, int status, String path) {
        Eventually.get(
                status + " for " + path,
                PATIENCE,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the process ended with " + process.exitValue());
                    }
                    try {
                        return user.get(path).status();
                    } catch (UncheckedIOException e) {
                        return -1; // not listening yet
                    }
                },
                answered -> answered == status);
    }

    private static int statusOf(URI address) {
        try {
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            return -1; // not listening yet
        }
    }

    private static List<String> words(String command) {
        return Stream.of(command.split(" +")).filter(word -> !word.isEmpty()).toList();
    }

    private record Run(double wall, double cpu, long rss, double warmMillis, long warmRss) {}
}
