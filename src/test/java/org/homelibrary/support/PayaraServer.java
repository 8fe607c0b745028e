package org.homelibrary.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A full Payara Server as an administrator has it: unpacked by the build to {@code target/payara6}, with one domain on
 * free ports, and told everything by {@code asadmin}. No process outlives the tests.
 */
public final class PayaraServer implements AutoCloseable {

    private static final Path HOME = Path.of("target/payara6").toAbsolutePath();
    private static final Path DOMAINS = Path.of("target/payara-domains").toAbsolutePath();
    private static final String DOMAIN = "library";
    private static final long PATIENCE_MINUTES = 4;

    /** What {@code create-domain --portbase} adds to the base. */
    private static final int[] PORTS = {9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86};

    /** Below the ports that systems give to outgoing connections, so that none of those takes one before the server. */
    private static final int FIRST_BASE = 12_000;

    private static final int LAST_BASE = 32_000;

    private static final int ADMIN = 48;
    private static final int HTTP = 80;

    private final int base;
    private final Thread hook = new Thread(PayaraServer::kill, "end-payara-server");

    private PayaraServer(int base) {
        this.base = base;
    }

    public static PayaraServer start() {
        PayaraServer server = new PayaraServer(freeBase());
        deleteDomains();
        server.local("create-domain", "--nopassword=true", "--portbase=" + server.base);
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            server.local("start-domain", "--timeout=" + TimeUnit.MINUTES.toSeconds(PATIENCE_MINUTES));
        } catch (AssertionError e) {
            kill();
            throw e;
        }
        return server;
    }

    public URI url() {
        return URI.create("http://localhost:" + (base + HTTP));
    }

    /** Ends it and starts it again. */
    public void restart() {
        local("restart-domain");
    }

    /** @throws AssertionError with what asadmin said, when the command fails */
    public void asadmin(String... command) {
        succeed(tryAsadmin(command));
    }

    public Outcome tryAsadmin(String... command) {
        List<String> words = new ArrayList<>(List.of("--port", String.valueOf(base + ADMIN)));
        words.addAll(List.of(command));
        return run(words);
    }

    @Override
    public void close() {
        try {
            local("stop-domain");
        } finally {
            kill();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void local(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, "--domaindir", DOMAINS.toString()));
        words.addAll(List.of(options));
        words.add(DOMAIN);
        succeed(run(words));
    }

    private static void succeed(Outcome outcome) {
        if (outcome.status() != 0) {
            throw new AssertionError("asadmin ended with " + outcome.status() + ":\n" + outcome.said());
        }
    }

    /** Runs the jar that {@code bin/asadmin} runs, with the JVM of the tests for asadmin and for the server. */
    private static Outcome run(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                LibraryServer.java(),
                "-jar",
                HOME.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(words);
        try {
            Path said = Files.createTempFile(DOMAINS.getParent(), "asadmin", ".log");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            // both live too briefly for the better compiler
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            builder.environment().keySet().removeIf(variable -> variable.matches("(LIBRARY|METADATA|SECRET)_.*"));
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("asadmin did not end: " + words + "\n" + Files.readString(said));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(said));
            Files.delete(said);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Ends the server however it is; nothing happens when it has ended. */
    private static void kill() {
        Path pid = DOMAINS.resolve(DOMAIN).resolve("config/pid");
        if (Files.exists(pid)) {
            try {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freeBase() {
        return new Random()
                .ints(100, FIRST_BASE, LAST_BASE)
                .filter(base -> IntStream.of(PORTS).allMatch(port -> isFree(base + port)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void deleteDomains() {
        if (Files.exists(DOMAINS)) {
            try (Stream<Path> files = Files.walk(DOMAINS)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How a command ended and what it said. */
    public record Outcome(int status, String said) {}
}
