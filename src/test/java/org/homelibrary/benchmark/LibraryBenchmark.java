package org.homelibrary.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.support.History;
import org.homelibrary.support.ProcessUsage;

/**
 * The speed of the whole product, Payara included: starts the executable jar as a process on a fresh data folder and
 * prints start-up time, requests a second and CPU time of the list page after a warm-up, its latency in a small and in a
 * large library, the latency of adding a book, and memory. All of it depends on what else the machine does: the CPU time of
 * a request does least.
 *
 * <p>Arguments: the jar; optionally the number of books in the large library (20000) and seconds a measurement (20). The
 * figures are printed beside those that were recorded last; {@code --record} adds them to {@link History}.
 */
public final class LibraryBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int SMALL = 200;
    private static final int ROUNDS = 3;

    /** How the README says that the library is started. */
    private static final String JVM_OPTIONS = "@payara-config/jvm.options";

    /** List pages before anything is measured: the JVM goes on compiling for about so long. */
    private static final int WARM_UP = 30_000;

    private static final String RECORD = "--record";

    private static final String PASSWORD = "correct horse battery";

    private final History history = History.of("list");
    private final int port;
    private final int large;
    private final int seconds;

    private LibraryBenchmark(int port, int large, int seconds) {
        this.port = port;
        this.large = large;
        this.seconds = seconds;
    }

    public static void main(String[] options) throws Exception {
        List<String> args =
                Stream.of(options).filter(option -> !option.equals(RECORD)).toList();
        Path jar = Path.of(args.get(0));
        int large = args.size() > 1 ? Integer.parseInt(args.get(1)) : 20_000;
        int seconds = args.size() > 2 ? Integer.parseInt(args.get(2)) : 20;
        Path data = Files.createTempDirectory("library-benchmark");
        int port = freePort();
        describeMachine();
        long start = System.nanoTime();
        Process server = start(jar, data, port);
        try {
            awaitHealth(port, server);
            double startUp = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "start to first 200 of /health   %6.1f s  (%.1f s of CPU)%n",
                    startUp,
                    ProcessUsage.cpuSeconds(server));
            LibraryBenchmark benchmark = new LibraryBenchmark(port, large, seconds);
            benchmark.history.add("start to the first 200 of /health", startUp, "s");
            benchmark.measure(server);
            benchmark.history.print();
            if (args.size() < options.length) {
                benchmark.history.record();
            }
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private void measure(Process server) throws Exception {
        Reader small = register("small");
        fill(small, SMALL, SMALL);
        warmUp(small);
        List<Double> throughputs = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double cpu = ProcessUsage.cpuSeconds(server);
            Latencies latencies = load(small.list(), seconds);
            throughputs.add(latencies.count() / (double) seconds);
            slowest.add(latencies.percentileMillis(99));
            System.out.printf(
                    Locale.ROOT,
                    "list of %d, %d connections      %6.0f requests/s  p50 %.1f ms  p99 %.1f ms  %.2f ms of CPU each%n",
                    SMALL,
                    CONNECTIONS,
                    throughputs.get(round),
                    latencies.medianMillis(),
                    latencies.percentileMillis(99),
                    (ProcessUsage.cpuSeconds(server) - cpu) * 1000 / latencies.count());
        }
        System.out.printf(
                Locale.ROOT, "list of %d, median of %d rounds  %6.0f requests/s%n", SMALL, ROUNDS, median(throughputs));
        history.add("list page: median of the rounds", median(throughputs), "requests/s");
        history.add("list page: p99 in the median", median(slowest), "ms");
        Latencies adding = fill(small, SMALL, 0);
        System.out.printf(
                Locale.ROOT,
                "POST /books, one connection     %6.1f ms median  p99 %.1f ms%n",
                adding.medianMillis(),
                adding.percentileMillis(99));
        history.add("POST /books: median", adding.medianMillis(), "ms");
        Reader big = register("large");
        fillFast(big, large);
        compare("newest first", "/books", small, big);
        compare("by title", "/books?sort=title", small, big);
        compare("one status", "/books?status=reading", small, big);
        compare("search", "/books?q=garden", small, big);
        long resident = ProcessUsage.residentMegabytes(server);
        System.out.printf("resident memory, %d books    %6d MB%n", large + 2 * SMALL, resident);
        history.add("resident memory", resident, "MB");
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static void describeMachine() {
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%d processors, %s %s, Java %s, %s%n",
                machine.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                JVM_OPTIONS);
        System.out.printf(
                Locale.ROOT,
                "load of the machine before      %6.2f (what else runs takes its part of every figure)%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void warmUp(Reader reader) throws Exception {
        AtomicInteger left = new AtomicInteger(WARM_UP);
        byte[] request = reader.list();
        long start = System.nanoTime();
        inParallel(connection -> {
            while (left.getAndDecrement() > 0) {
                expect(200, connection.send(request));
            }
            return List.of();
        });
        System.out.printf(
                Locale.ROOT, "warm-up of %d list pages     %6.1f s%n", WARM_UP, (System.nanoTime() - start) / 1e9);
    }

    /** Both in turn on one connection, so that both meet the same disturbances. */
    private void compare(String what, String path, Reader small, Reader big) throws IOException {
        byte[] first = KeptConnection.get(path, small.cookies);
        byte[] second = KeptConnection.get(path, big.cookies);
        int rounds = 400;
        long[] firstTimes = new long[rounds];
        long[] secondTimes = new long[rounds];
        try (KeptConnection connection = new KeptConnection(port)) {
            for (int i = -100; i < rounds; i++) {
                long a = time(connection, first);
                long b = time(connection, second);
                if (i >= 0) {
                    firstTimes[i] = a;
                    secondTimes[i] = b;
                }
            }
        }
        double a = new Latencies(firstTimes).medianMillis();
        double b = new Latencies(secondTimes).medianMillis();
        System.out.printf(
                Locale.ROOT,
                "list, %-14s            %6.2f ms at %d books, %.2f ms at %d: %.2f times%n",
                what,
                a,
                2 * SMALL,
                b,
                large,
                b / a);
        history.add("list " + what + ": large by small", b / a, "times");
    }

    private static long time(KeptConnection connection, byte[] request) throws IOException {
        long start = System.nanoTime();
        expect(200, connection.send(request));
        return System.nanoTime() - start;
    }

    private Latencies load(byte[] request, int forSeconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(forSeconds);
        return inParallel(connection -> {
            List<Long> times = new ArrayList<>();
            while (System.nanoTime() < end) {
                times.add(time(connection, request));
            }
            return times;
        });
    }

    private Latencies fill(Reader reader, int books, int seed) throws IOException {
        long[] times = new long[books];
        Random random = new Random(seed);
        try (KeptConnection connection = new KeptConnection(port)) {
            for (int i = 0; i < books; i++) {
                long start = System.nanoTime();
                expect(303, connection.send(reader.add(random)));
                times[i] = System.nanoTime() - start;
            }
        }
        return new Latencies(times);
    }

    private void fillFast(Reader reader, int books) throws Exception {
        AtomicInteger left = new AtomicInteger(books);
        inParallel(connection -> {
            Random random = new Random(books);
            while (left.getAndDecrement() > 0) {
                expect(303, connection.send(reader.add(random)));
            }
            return List.of();
        });
    }

    private interface Work {
        List<Long> on(KeptConnection connection) throws IOException;
    }

    private Latencies inParallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                tasks.add(() -> {
                    try (KeptConnection connection = new KeptConnection(port)) {
                        return work.on(connection);
                    }
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return new Latencies(all.stream().mapToLong(Long::longValue).toArray());
        } finally {
            threads.shutdownNow();
        }
    }

    private Reader register(String name) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI register = URI.create("http://localhost:" + port + "/register");
        String form = client.send(HttpRequest.newBuilder(register).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no token in the form:\n" + form);
        }
        String body = "_csrf=" + token.group(1) + "&username=" + name + "&email=" + name + "%40example.org&password="
                + PASSWORD.replace(" ", "+") + "&confirm_password=" + PASSWORD.replace(" ", "+");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(register)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        expect(303, answer.statusCode());
        return new Reader(
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")),
                token.group(1));
    }

    private record Reader(String cookies, String csrfToken) {

        private static final String[] WORDS = {
            "silent", "garden", "winter", "river", "glass", "north", "letter", "house", "amber", "storm", "paper",
            "last"
        };
        private static final String[] STATUSES = {"to-read", "to-read", "read", "read", "read", "reading", "abandoned"};

        byte[] list() {
            return KeptConnection.get("/books", cookies);
        }

        byte[] add(Random random) {
            String title = word(random) + "+" + word(random) + "+" + random.nextInt(100_000);
            return KeptConnection.post(
                    "/books",
                    cookies,
                    "_csrf=" + csrfToken + "&title=The+" + title + "&author=" + word(random) + "+" + word(random)
                            + "&genre=Novel&description=About+" + title + "&status="
                            + STATUSES[random.nextInt(STATUSES.length)] + "&rating=" + random.nextInt(6));
        }

        private static String word(Random random) {
            return WORDS[random.nextInt(WORDS.length)];
        }
    }

    private static Process start(Path jar, Path data, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(JVM_OPTIONS);
        command.addAll(List.of("-jar", jar.toString(), "--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LIBRARY_DATA_DIR", data.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
    }

    private static void awaitHealth(int port, Process server) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        while (server.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the server ended: see its log in the data folder");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void expect(int status, int answered) {
        if (status != answered) {
            throw new IllegalStateException("answered " + answered + " instead of " + status);
        }
    }
}
