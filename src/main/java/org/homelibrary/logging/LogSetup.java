package org.homelibrary.logging;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import org.homelibrary.config.StartUp;

/**
 * Writes the log in the format that {@code library.log.format} asks for: all of it where the process is ours alone;
 * else only the application's own events, on a console of their own, because the server may serve others too. Warnings
 * that repeat themselves are left out.
 */
@ApplicationScoped
public class LogSetup {

    private static final Logger LOGGER = Logger.getLogger("org.homelibrary");
    private static final Logger ROOT = Logger.getLogger("");

    private final Settings settings;
    private final List<Runnable> putBack = new ArrayList<>();
    private Handler console;

    protected LogSetup() {
        this(null);
    }

    @Inject
    LogSetup(Settings settings) {
        this.settings = settings;
    }

    void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object event) {
        Formatter formatter = settings.edition().jsonLog() ? new JsonFormatter() : new LineFormatter();
        if (StartUp.isOwnProcess()) {
            for (Handler handler : ROOT.getHandlers()) {
                putBackLater(handler, handler.getFormatter(), handler.getFilter());
                handler.setFormatter(formatter);
                handler.setFilter(new RepetitionFilter());
            }
        } else {
            console = new ConsoleHandler();
            console.setLevel(Level.ALL);
            console.setFormatter(formatter);
            console.setFilter(new RepetitionFilter());
            LOGGER.addHandler(console);
            LOGGER.setUseParentHandlers(false);
        }
    }

    private void putBackLater(Handler handler, Formatter formatter, Filter filter) {
        putBack.add(() -> {
            handler.setFormatter(formatter);
            handler.setFilter(filter);
        });
    }

    /** The formatter's and the filter's classes belong to this deployment: left behind, they would keep all of it in memory. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        putBack.forEach(Runnable::run);
        putBack.clear();
        if (console != null) {
            LOGGER.removeHandler(console);
            LOGGER.setUseParentHandlers(true);
        }
    }
}
