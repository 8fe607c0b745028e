package org.homelibrary.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;

/** Runs {@link Housekeeping} where one process does everything. */
@ApplicationScoped
public class LocalSchedule {

    private static final Logger LOG = Logger.getLogger(LocalSchedule.class.getName());
    private static final int LOOKUPS_EVERY_SECONDS = 20;

    private final Housekeeping housekeeping;
    private final Settings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    protected LocalSchedule() {
        this(null, null);
    }

    @Inject
    LocalSchedule(Housekeeping housekeeping, Settings settings) {
        this.housekeeping = housekeeping;
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.role() != Settings.Role.ALL) {
            return;
        }
        if (settings.queue() == Settings.Queue.LOCAL) {
            scheduler.scheduleWithFixedDelay(
                    () -> safely(housekeeping::queueDueLookups), 1, LOOKUPS_EVERY_SECONDS, TimeUnit.SECONDS);
        }
        scheduler.scheduleWithFixedDelay(() -> safely(this::hourly), 1, 60, TimeUnit.MINUTES);
    }

    private void hourly() {
        housekeeping.purgeDeletedBooks();
        housekeeping.forgetOldGuesses();
        if (settings.queue() == Settings.Queue.SQS) {
            housekeeping.queueLostLookups();
        }
    }

    /** A scheduler never again runs what once threw. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (QueueException | StoreException | ConflictException e) {
            LOG.log(Level.WARNING, "left to the next run: {0}", e.getMessage());
        }
    }
}
