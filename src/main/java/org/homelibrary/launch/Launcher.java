package org.homelibrary.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.config.DataFolder;
import org.homelibrary.config.StartUp;

/**
 * Starts Payara Micro from a folder of the installation's own: {@code server} in the data folder, or the one that {@code
 * library.server.dir} names.
 */
public final class Launcher {

    private static final String ENDS_WITH_PARENT = "library.ends-with-parent";
    private static final String SERVER = "fish.payara.micro.PayaraMicro";

    /** What the server and the application take when they are unpacked, and some room to work. */
    private static final long BYTES_NEEDED = 300L << 20;

    /** Kept as long as the process lives, since closing it would unlock it. */
    @SuppressWarnings("unused")
    private static ServerFolder folder;

    private final Map<String, String> environment;

    Launcher(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) throws Throwable {
        Launcher launcher = new Launcher(System.getenv());
        HttpPort.of(arguments).flatMap(HttpPort::problem).ifPresent(Launcher::refuse);
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            // Maven that is ended does not end what it started
            ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        }
        Optional<Path> parent = Optional.empty();
        try {
            parent = launcher.parent();
            if (parent.isEmpty() && launcher.keepsDataHere()) {
                refuse(DataFolder.NO_HOME);
            }
            if (parent.isPresent()) {
                folder = open(parent.get());
                // before anything asks for it, since the JDK reads it once
                System.setProperty("java.io.tmpdir", folder.path().toString());
            }
        } catch (IOException | InvalidPathException e) {
            refuse("The server cannot unpack itself to "
                    + parent.map(Path::toString).orElse("its folder") + " (" + e
                    + "): let this user write there, or name another folder in library.server.dir.");
        }
        // constants: the class itself is in the application only
        System.setProperty(StartUp.LOADING, "true");
        try {
            Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        System.clearProperty(StartUp.LOADING);
        if (System.getProperty(StartUp.RUNS) == null) {
            end("The server failed to start the application: see the errors above.");
        }
    }

    /** Returns where the server's folders are, or empty when no setting says so and the user has no home folder. */
    Optional<Path> parent() {
        Optional<Path> chosen = setting("library.server.dir").map(Path::of);
        Optional<Path> parent = chosen.isPresent()
                ? chosen
                : setting("library.data.dir")
                        .map(Path::of)
                        .or(DataFolder::inHome)
                        .map(data -> data.resolve("server"));
        return parent.map(Path::toAbsolutePath).map(Path::normalize);
    }

    private boolean keepsDataHere() {
        return setting("library.storage").filter("dynamodb"::equalsIgnoreCase).isEmpty();
    }

    private static ServerFolder open(Path parent) throws IOException {
        ServerFolder opened = ServerFolder.open(parent);
        if (parent.toFile().getUsableSpace() < BYTES_NEEDED) {
            throw new IOException("less than " + (BYTES_NEEDED >> 20) + " MB are free");
        }
        return opened;
    }

    /** By the rules of MicroProfile Config, which is not there yet: a system property comes before the environment. */
    private Optional<String> setting(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .or(() -> Optional.ofNullable(environment.get(variable.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static void refuse(String reason) {
        say(reason);
        System.exit(1);
    }

    /** Ends a server that is up, whose shutdown hooks may wait for what did not start. */
    private static void end(String reason) {
        say(reason);
        Runtime.getRuntime().halt(1);
    }

    private static void say(String reason) {
        System.err.println();
        System.err.println("  Home Library cannot start. " + reason);
        System.err.println();
        System.err.flush();
    }
}
