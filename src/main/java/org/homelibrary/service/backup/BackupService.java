package org.homelibrary.service.backup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.FileTree;
import org.homelibrary.backup.Retention;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.DatabaseBackup;
import org.homelibrary.service.ForbiddenException;

/** Backups of the local edition, and drills, for an administrator and for the schedule. */
@ApplicationScoped
public class BackupService {

    private static final Logger LOG = Logger.getLogger(BackupService.class.getName());

    /** What became of a run that was asked for. */
    public enum Started {
        WORKED,
        FAILED,
        /** It goes on, longer than the one who asked was made to wait. */
        UNDER_WAY,
        /** There is nothing to try: no backup was made yet. */
        NO_BACKUP,
        /** Another one was, so this one did not begin. */
        BUSY
    }

    private final BackupFolder folder;
    private final BackupTimes times;
    private final BackupRuns runs;
    private final Clock clock;
    private final Executor executor;

    @Resource
    private ManagedExecutorService managedExecutor;

    protected BackupService() {
        this((BackupFolder) null, null, null, null, null);
    }

    @Inject
    BackupService(Instance<DatabaseBackup> database, Settings settings, Clock clock) {
        this(database.isResolvable() ? database.get() : null, settings, clock, null);
    }

    /** @param database null when the store backs itself up */
    BackupService(DatabaseBackup database, Settings settings, Clock clock, Executor executor) {
        this(
                database == null ? null : new BackupFolder(settings.edition().backupDir()),
                new BackupTimes(
                        settings.edition().backupSchedule(), settings.site().timeZone()),
                database == null ? null : runs(database, settings, clock),
                clock,
                executor);
    }

    private BackupService(BackupFolder folder, BackupTimes times, BackupRuns runs, Clock clock, Executor executor) {
        this.folder = folder;
        this.times = times;
        this.runs = runs;
        this.clock = clock;
        this.executor = executor;
    }

    private static BackupRuns runs(DatabaseBackup database, Settings settings, Clock clock) {
        EditionSettings edition = settings.edition();
        BackupFolder folder = new BackupFolder(edition.backupDir());
        Path dataDir = edition.dataDir();
        return new BackupRuns(
                new BackupMaker(
                        database, dataDir, folder, new Retention(settings.site().timeZone())),
                new RestoreDrill(database, folder, dataDir.resolve("drill")),
                dataDir,
                clock);
    }

    /** Returns the backups there are; empty in the AWS edition, whose store keeps its own. */
    public Optional<BackupOverview> overview() {
        return isOffered()
                ? Optional.of(
                        new BackupOverview(times.schedule(), folder.path(), kept(), runs.journal(), runs.running()))
                : Optional.empty();
    }

    /** Whether the last backup, or the last drill, did not work. Costs nothing. */
    public boolean hasFailed() {
        return isOffered()
                && (runs.journal().backup().trouble() != null
                        || runs.journal().drill().trouble() != null);
    }

    /**
     * Begins a backup or a drill, and waits a little for its end.
     *
     * @throws ForbiddenException when the user is no administrator, or this edition makes no backups of its own
     */
    public Started start(User admin, BackupTask task, Duration patience) {
        if (!admin.isAdmin() || !isOffered()) {
            throw new ForbiddenException("no backups for user " + admin.getId());
        }
        if (task == BackupTask.DRILL && names().isEmpty()) {
            return Started.NO_BACKUP;
        }
        if (!runs.begin(task)) {
            return Started.BUSY;
        }
        try {
            CompletableFuture.runAsync(() -> runs.run(task), executor == null ? managedExecutor : executor)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            runs.cancel();
            return Started.BUSY;
        } catch (TimeoutException e) {
            return Started.UNDER_WAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Started.UNDER_WAY;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run broke off", e.getCause());
        }
        return runs.history(task).trouble() == null ? Started.WORKED : Started.FAILED;
    }

    /** For the schedule: makes a backup, and then a drill, when the time has come. */
    public void runDue() {
        if (!isOffered()) {
            return;
        }
        if (times.isBackupDue(newest(), runs.journal().backup(), clock.instant()) && runs.begin(BackupTask.BACKUP)) {
            runs.run(BackupTask.BACKUP);
        }
        if (times.isDrillDue(newest(), runs.journal().drill(), clock.instant()) && runs.begin(BackupTask.DRILL)) {
            runs.run(BackupTask.DRILL);
        }
    }

    private boolean isOffered() {
        return runs != null;
    }

    private Optional<Instant> newest() {
        Instant now = clock.instant();
        return names().stream()
                .map(BackupName::time)
                .filter(time -> !time.isAfter(now))
                .findFirst();
    }

    private List<BackupOverview.Kept> kept() {
        List<BackupOverview.Kept> kept = new ArrayList<>();
        for (BackupName name : names()) {
            try {
                kept.add(new BackupOverview.Kept(name.toString(), name.time(), new FileTree(folder.of(name)).bytes()));
            } catch (IOException e) {
                // removed just now, since there is a newer one
                LOG.log(Level.FINE, "a backup is gone: {0}", e.toString());
            }
        }
        return kept;
    }

    private List<BackupName> names() {
        try {
            return folder.list();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of the backups cannot be read: {0}", e.toString());
            return List.of();
        }
    }
}
