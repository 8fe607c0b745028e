package org.homelibrary.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homelibrary.security.token.Secret;

/**
 * The packaged product as a process of its own, on a free port and a data folder of the test's. Its log is kept in
 * {@code target/servers}. No process outlives the tests.
 */
public final class LibraryServer implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration REFUSAL = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final String CHECK_OF_THE_APPLICATION = "installation";
    private static final AtomicInteger STARTS = new AtomicInteger();
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "end-library-servers"));
    }

    private final Process process;
    private final int port;
    private final Path dataDir;
    private final Map<String, String> environment;
    private final Path log;
    private final Path temporaryFolder;

    private LibraryServer(
            Process process, int port, Path dataDir, Map<String, String> environment, Path log, Path temporaryFolder) {
        this.process = process;
        this.port = port;
        this.dataDir = dataDir;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.temporaryFolder = temporaryFolder;
    }

    /**
     * A server on this data folder, which may not exist yet, and otherwise with the settings a stranger has; in the AWS
     * edition, on the tables and queue that stand for this folder.
     */
    public static Setup on(Path dataDir) {
        return new Setup(dataDir);
    }

    /** A folder under {@code target} that no other test has. */
    public static Path newDataDir() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("servers")), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The WAR that the build made. */
    public static Path war() {
        return TARGET.resolve("home-library.war");
    }

    /** The JVM that runs the tests, for other processes. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    public Path dataDir() {
        return dataDir;
    }

    /** What is the system's folder for temporary files to this process. */
    public Path temporaryFolder() {
        return temporaryFolder;
    }

    /** The settings that it was started with, for commands that are to find the same library. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What it signs with. */
    public Secret secret() {
        String key = environment.get("SECRET_KEY");
        return key == null ? Secret.foundIn(dataDir) : Secret.of(key);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Everything that the server has written to its console. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end (SIGTERM), as a service manager does, and waits until it has. */
    public void stop() {
        process.destroy();
        awaitEnd(STOP);
    }

    /** Ends the process at once (SIGKILL), as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(STOP);
    }

    /**
     * Waits until the process has ended by itself.
     *
     * @return its exit code
     * @throws AssertionError when it does not end in time
     */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end in " + patience.toSeconds() + " s:\n" + log());
            }
            RUNNING.remove(process);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the server to end", e);
        }
    }

    /** Whether the process ends by itself in this time; waits no longer. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Megabytes of memory that the process has in use, or -1 where Linux's /proc is missing. */
    public long residentMegabytes() {
        try {
            return ProcessUsage.residentMegabytes(process);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Processor time that the process has used. */
    public double cpuSeconds() {
        return ProcessUsage.cpuSeconds(process);
    }

    /** Threads of the process, or -1 where Linux's /proc is missing. */
    public long liveThreads() {
        try {
            return ProcessUsage.threads(process);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Connections that clients have open to the server, or -1 where Linux's /proc is missing. */
    public long openConnections() {
        try {
            return ProcessUsage.connectionsTo(port);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private LibraryServer awaitHealth() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest health = HttpRequest.newBuilder(url().resolve("/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            Eventually.get(
                    "the server to be healthy", START, () -> !process.isAlive() || isOk(client, health), done -> done);
            if (!process.isAlive()) {
                throw new AssertionError("the server ended with " + process.exitValue() + ":\n" + log());
            }
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
        return this;
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            // the server answers before the application does, and has nothing to check
            return answer.statusCode() == 200 && answer.body().contains(CHECK_OF_THE_APPLICATION);
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the server", e);
        }
    }

    /** How a server is to be started. */
    public static final class Setup {

        private final Path dataDir;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> options = new ArrayList<>(List.of("-Xmx320m", "-XX:+UseSerialGC"));

        private OptionalInt port = OptionalInt.empty();

        private Setup(Path dataDir) {
            this.dataDir = dataDir;
            environment.putAll(Edition.chosen().environment(dataDir));
            // Nobody outside this machine is asked, unless a test names a stand-in.
            environment.putAll(ProviderStandIn.environment("http://localhost:9"));
        }

        /** Sets an environment variable. */
        public Setup with(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Leaves an environment variable out. */
        public Setup without(String name) {
            environment.remove(name);
            return this;
        }

        /** Sets a system property. */
        public Setup withProperty(String name, String value) {
            options.add("-D" + name + "=" + value);
            return this;
        }

        /**
         * Leaves the JVM's better compiler out: the start takes half the CPU time, and every password three times as long.
         * For a server that a test soon ends again.
         */
        public Setup startingQuickly() {
            options.add("-XX:TieredStopAtLevel=1");
            return this;
        }

        /**
         * For a server that many tests share: of what the JVM runs, only the hashing of passwords is worth its better
         * compiler, which makes it three times as fast.
         */
        public Setup forManyTests() {
            options.addAll(List.of(
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:CompilerDirectivesFile="
                            + Path.of("src/test/compiler-directives.json").toAbsolutePath()));
            return this;
        }

        /** With the JVM as the README says that the library is started: for measuring. */
        public Setup asTheReadmeSays() {
            options.clear();
            options.add("@payara-config/jvm.options");
            return this;
        }

        /** Lets it listen there, and not where nobody else does. */
        public Setup at(int port) {
            this.port = OptionalInt.of(port);
            return this;
        }

        public Setup asking(ProviderStandIn providers) {
            environment.putAll(providers.environment());
            return this;
        }

        /** Starts the server and waits until it is healthy. */
        public LibraryServer start() {
            return launch().awaitHealth();
        }

        /** Starts it in vain: the sentence in which it says why it ends. */
        public String refusal() {
            LibraryServer server = startingQuickly().launch();
            if (server.awaitEnd(REFUSAL) == 0) {
                throw new AssertionError("the server ended as if all were well:\n" + server.log());
            }
            return server.log()
                    .lines()
                    .filter(line -> line.contains("Home Library cannot start."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sentence in\n" + server.log()));
        }

        /** Starts the process and waits for nothing. */
        public LibraryServer launch() {
            try {
                int port = this.port.orElseGet(FreePort::find);
                Path folder = Files.createDirectories(TARGET.resolve("servers"));
                String name = "server-" + ProcessHandle.current().pid() + "-" + STARTS.incrementAndGet();
                Path log = folder.resolve(name + ".log");
                Path temporary = Files.createDirectories(folder.resolve(name + "-tmp"));
                List<String> command = new ArrayList<>(List.of(java()));
                command.addAll(options);
                command.add("-Djava.io.tmpdir=" + temporary);
                command.addAll(List.of(
                        "-jar",
                        TARGET.resolve("home-library-microbundle.jar").toString(),
                        "--port",
                        String.valueOf(port)));
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.environment()
                        .keySet()
                        .removeIf(variable -> variable.matches("(LIBRARY|METADATA|SECRET|AWS)_.*"));
                builder.environment().putAll(environment);
                Process process = builder.redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(log.toFile())
                        .start();
                RUNNING.add(process);
                process.onExit().thenAccept(RUNNING::remove);
                return new LibraryServer(process, port, dataDir, environment, log, temporary);
            } catch (IOException e) {
                throw new UncheckedIOException("the server cannot be started on " + dataDir, e);
            }
        }
    }
}
