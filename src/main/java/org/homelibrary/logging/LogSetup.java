package org.homelibrary.logging;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;

/**
 * Gives the application's own loggers a console of their own in the format that {@code library.log.format} asks for.
 * Other loggers of the server, which may serve other applications too, are left as they are.
 */
@ApplicationScoped
public class LogSetup {

    private static final Logger LOGGER = Logger.getLogger("org.homelibrary");

    private final Settings settings;
    private Handler console;

    protected LogSetup() {
        this(null);
    }

    @Inject
    LogSetup(Settings settings) {
        this.settings = settings;
    }

    void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object event) {
        console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        console.setFormatter(settings.jsonLog() ? new JsonFormatter() : new LineFormatter());
        LOGGER.addHandler(console);
        LOGGER.setUseParentHandlers(false);
    }

    /** The handler's classes belong to this deployment: left behind, they would keep all of it in memory. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        LOGGER.removeHandler(console);
        LOGGER.setUseParentHandlers(true);
    }
}
