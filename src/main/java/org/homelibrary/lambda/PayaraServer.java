package org.homelibrary.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Payara Micro in this JVM, with the application on it, listening on loopback only.
 *
 * <p>It runs from a root that was prepared when the image was made. The image is read-only, so the part of the root that the
 * server writes to is copied to the temporary folder first; its jars stay where they are, on the class path.
 */
final class PayaraServer {

    /** Folder of the prepared root. */
    static final String ROOT = "org.homelibrary.lambda.root";

    /** Where the application, which cannot throw through the server, says why it does not start. */
    static final String REFUSAL = "org.homelibrary.refusal";

    /** Set by the application while it runs. */
    private static final String APPLICATION_RUNS = "org.homelibrary.runs";

    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final List<String> WRITTEN_TO = List.of("config", "docroot", "applications", "generated");

    private PayaraServer() {}

    /**
     * Starts the server and the application.
     *
     * @return the port it listens on
     * @throws StartException when it does not
     */
    static int start() {
        Path prepared = Path.of(System.getProperty(ROOT));
        try {
            Path root = copy(prepared);
            int port = freePort();
            run(
                    prepared,
                    "--rootdir",
                    root.toString(),
                    "--port",
                    String.valueOf(port),
                    "--nohazelcast",
                    "--disablephonehome");
            refuseUnlessTheApplicationRuns();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseUnlessTheApplicationRuns() {
        String refusal = System.getProperty(REFUSAL);
        if (refusal != null) {
            throw new StartException(refusal);
        }
        if (System.getProperty(APPLICATION_RUNS) == null) {
            throw new StartException("The server failed to start the application: see the errors in the log.");
        }
    }

    /** As the server's own launcher does it, which insists on a root of its own. */
    private static void run(Path prepared, String... arguments) {
        System.setProperty("fish.payara.micro.UnpackDir", prepared.toString());
        System.setProperty(
                "fish.payara.micro.BootJar",
                prepared.resolve("launch-micro.jar").toUri().toString());
        try {
            Class.forName(SERVER).getMethod("create", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException e) {
            throw new StartException("Payara Micro does not start.", e);
        }
    }

    private static Path copy(Path prepared) throws IOException {
        Path root = Files.createTempDirectory("payara");
        for (String part : WRITTEN_TO) {
            try (Stream<Path> files = Files.walk(prepared.resolve(part))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, root.resolve(prepared.relativize(file)));
                }
            }
        }
        return root;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
