package org.homelibrary.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When something, a backup or a drill, last worked, and what was wrong with it since.
 *
 * @param workedAt when it last began and worked, or null
 * @param took how long that took, or null
 * @param trouble why the last one did not work, or null when it did
 */
public record BackupHistory(Instant workedAt, Duration took, BackupTrouble trouble) {

    public static final BackupHistory NONE = new BackupHistory(null, null, null);

    public BackupHistory worked(Instant begun, Instant ended) {
        return new BackupHistory(begun, Duration.between(begun, ended), null);
    }

    public BackupHistory failed(BackupTrouble newTrouble) {
        return new BackupHistory(workedAt, took, newTrouble);
    }

    public Optional<Instant> lastWorked() {
        return Optional.ofNullable(workedAt);
    }

    public Optional<Instant> lastFailed() {
        return Optional.ofNullable(trouble).map(BackupTrouble::at);
    }
}
