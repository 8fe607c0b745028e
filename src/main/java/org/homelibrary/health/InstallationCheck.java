package org.homelibrary.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Up while the unpacked files of the server and the application are there: style sheets and scripts, and the classes and
 * libraries that are loaded when somebody first needs them.
 */
@Readiness
@ApplicationScoped
public class InstallationCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(InstallationCheck.class.getName());
    private static final String NAME = "installation";

    /** Where the server runs; set by every Payara. */
    private static final String SERVER_ROOT = "com.sun.aas.instanceRoot";

    /** Null until the application has started; the server asks for its health before. */
    private volatile ServletContext application;

    private InstalledFiles files;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        application = started;
    }

    @Override
    public HealthCheckResponse call() {
        if (application == null) {
            return HealthCheckResponse.down(NAME);
        }
        Optional<Path> missing = files().missing();
        if (missing.isPresent()) {
            LOG.log(Level.SEVERE, "files of the installation are gone, start it anew: {0}", missing.get());
            return HealthCheckResponse.down(NAME);
        }
        return HealthCheckResponse.up(NAME);
    }

    private synchronized InstalledFiles files() {
        if (files == null) {
            try {
                files = InstalledFiles.in(folders());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private List<Path> folders() {
        Stream<Path> unpackedApplication =
                Stream.ofNullable(application.getRealPath("/")).map(Path::of);
        // only Payara Micro has its own libraries there
        Stream<Path> unpackedServer = Stream.ofNullable(System.getProperty(SERVER_ROOT))
                .map(root -> Path.of(root, "runtime"))
                .filter(Files::isDirectory);
        return Stream.concat(unpackedApplication, unpackedServer).toList();
    }
}
