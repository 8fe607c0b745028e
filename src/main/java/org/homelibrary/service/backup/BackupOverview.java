package org.homelibrary.service.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.backup.BackupJournal;
import org.homelibrary.config.EditionSettings.BackupSchedule;

/**
 * The backups there are, and how things go.
 *
 * @param backups newest first; empty also when the folder cannot be read
 * @param running what is being done at this moment
 */
public record BackupOverview(
        BackupSchedule schedule, Path folder, List<Kept> backups, BackupJournal journal, Optional<BackupTask> running) {

    public BackupOverview {
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(journal);
        Objects.requireNonNull(running);
        backups = List.copyOf(backups);
    }

    /** @param name of its folder */
    public record Kept(String name, Instant madeAt, long bytes) {}
}
