package org.homelibrary.service.maintenance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.Settings;
import org.homelibrary.config.StartUp;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.backup.BackupService;
import org.homelibrary.service.imports.RunningImports;

/** Runs {@link Housekeeping} where one process does everything. */
@ApplicationScoped
public class LocalSchedule {

    private static final Logger LOG = Logger.getLogger(LocalSchedule.class.getName());
    private static final int LOOKUPS_EVERY_SECONDS = 20;
    private static final int IMPORTS_EVERY_SECONDS = 20;
    private static final int STORE_EVERY_SECONDS = 20;
    private static final int BACKUPS_EVERY_MINUTES = 10;

    private final Housekeeping housekeeping;
    private final ReadinessService readiness;
    private final RunningImports imports;
    private final BackupService backups;
    private final Settings settings;

    @Resource
    private ManagedScheduledExecutorService managedScheduler;

    private final ScheduledExecutorService scheduler;

    protected LocalSchedule() {
        this(null, null, null, null, null, null);
    }

    @Inject
    LocalSchedule(
            Housekeeping housekeeping,
            ReadinessService readiness,
            RunningImports imports,
            BackupService backups,
            Settings settings) {
        this(housekeeping, readiness, imports, backups, settings, null);
    }

    LocalSchedule(
            Housekeeping housekeeping,
            ReadinessService readiness,
            RunningImports imports,
            BackupService backups,
            Settings settings,
            ScheduledExecutorService scheduler) {
        this.housekeeping = housekeeping;
        this.readiness = readiness;
        this.imports = imports;
        this.backups = backups;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.edition().role() == EditionSettings.Role.ALL) {
            begin();
        }
    }

    /**
     * Waits until the server has loaded the application. At the end of loading it closes archives of which classes are still
     * read, and a class that cannot be read then is unusable until the process ends.
     */
    private void begin() {
        if (Boolean.getBoolean(StartUp.LOADING)) {
            scheduler().schedule(this::begin, 1, TimeUnit.SECONDS);
        } else {
            schedule();
        }
    }

    private void schedule() {
        if (settings.edition().queue() == EditionSettings.Queue.LOCAL) {
            every(LOOKUPS_EVERY_SECONDS, TimeUnit.SECONDS, housekeeping::queueDueLookups);
            every(IMPORTS_EVERY_SECONDS, TimeUnit.SECONDS, imports::resumeAll);
        } else {
            every(60, TimeUnit.MINUTES, housekeeping::queueLostLookups);
            every(60, TimeUnit.MINUTES, imports::resumeLost);
        }
        // what kept the store from writing and is over, as a full disk, is put right without anybody's request
        if (settings.edition().storage() == EditionSettings.Storage.DERBY) {
            every(STORE_EVERY_SECONDS, TimeUnit.SECONDS, readiness::askStore);
            // not at once: a server that starts has better to do
            every(BACKUPS_EVERY_MINUTES, BACKUPS_EVERY_MINUTES, TimeUnit.MINUTES, backups::runDue);
        }
        every(60, TimeUnit.MINUTES, housekeeping::purgeDeletedBooks);
        every(60, TimeUnit.MINUTES, housekeeping::purgeEndedLibraries);
        every(60, TimeUnit.MINUTES, housekeeping::renewKeys);
        every(60, TimeUnit.MINUTES, housekeeping::forgetOldGuesses);
    }

    /** Each task for itself: what one throws is no reason to leave another undone. */
    private void every(int delay, TimeUnit unit, Runnable task) {
        every(1, delay, unit, task);
    }

    private void every(int first, int delay, TimeUnit unit, Runnable task) {
        scheduler().scheduleWithFixedDelay(() -> safely(task), first, delay, unit);
    }

    private ScheduledExecutorService scheduler() {
        return scheduler == null ? managedScheduler : scheduler;
    }

    /**
     * Runs a task and logs what it throws: a scheduler never again runs what once threw anything, be it an error, and
     * nobody would hear of it.
     */
    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (QueueException | StoreException | ConflictException e) {
            LOG.log(Level.WARNING, "left to the next run: {0}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "maintenance broke off, and is left to the next run", e);
        }
    }
}
