package org.homelibrary.service.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.backup.BackupException;
import org.homelibrary.backup.BackupHistory;
import org.homelibrary.backup.BackupJournal;
import org.homelibrary.backup.BackupTrouble;

/** Runs backups and drills, never two at a time, and records how they went. */
final class BackupRuns {

    private static final Logger LOG = Logger.getLogger(BackupRuns.class.getName());

    private final BackupMaker maker;
    private final RestoreDrill drill;
    private final Path dataDir;
    private final Clock clock;
    private final AtomicReference<BackupTask> running = new AtomicReference<>();

    private volatile BackupJournal journal;

    BackupRuns(BackupMaker maker, RestoreDrill drill, Path dataDir, Clock clock) {
        this.maker = maker;
        this.drill = drill;
        this.dataDir = dataDir;
        this.clock = clock;
        this.journal = BackupJournal.read(dataDir);
    }

    BackupJournal journal() {
        return journal;
    }

    /** Returns what is being done now. */
    Optional<BackupTask> running() {
        return Optional.ofNullable(running.get());
    }

    /** Takes the turn, which {@link #run} gives back; false when another run has it. */
    boolean begin(BackupTask task) {
        return running.compareAndSet(null, task);
    }

    /** Gives the turn back of a run that could not be started. */
    void cancel() {
        running.set(null);
    }

    /** Does what was begun. What {@link BackupException} tells is recorded and logged; anything else is thrown as well. */
    void run(BackupTask task) {
        Instant begun = clock.instant();
        try {
            if (task == BackupTask.BACKUP) {
                maker.make(begun);
            } else {
                drill.run();
            }
            record(task, history(task).worked(begun, clock.instant()));
            LOG.log(Level.INFO, "{0} worked", task);
            if (task == BackupTask.BACKUP) {
                maker.removeOld(begun);
            }
        } catch (BackupException e) {
            record(task, history(task).failed(new BackupTrouble(begun, e.kind(), e.detail())));
            LOG.log(Level.WARNING, "{0} failed: {1}", new Object[] {task, e.getMessage()});
        } catch (RuntimeException | Error e) {
            record(task, history(task).failed(new BackupTrouble(begun, BackupTrouble.Kind.DATABASE, e.toString())));
            throw e;
        } finally {
            running.set(null);
        }
    }

    BackupHistory history(BackupTask task) {
        return task == BackupTask.BACKUP ? journal.backup() : journal.drill();
    }

    private void record(BackupTask task, BackupHistory history) {
        journal = task == BackupTask.BACKUP ? journal.withBackup(history) : journal.withDrill(history);
        try {
            journal.write(dataDir);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "how the run went is known until the server stops only: {0}", e.toString());
        }
    }
}
