package org.homelibrary.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * How backups and drills went, in the file {@code backups.properties} of the data folder: not among the backups, whose disk may
 * be what is missing, and not in the database, which a restore would take back to an older state.
 */
public record BackupJournal(BackupHistory backup, BackupHistory drill) {

    public static final BackupJournal EMPTY = new BackupJournal(BackupHistory.NONE, BackupHistory.NONE);

    private static final String NAME = "backups.properties";

    public BackupJournal withBackup(BackupHistory newBackup) {
        return new BackupJournal(newBackup, drill);
    }

    public BackupJournal withDrill(BackupHistory newDrill) {
        return new BackupJournal(backup, newDrill);
    }

    /** Returns what is recorded in the data folder, or an empty one when there is nothing that can be read. */
    public static BackupJournal read(Path dataDir) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDir.resolve(NAME))) {
            properties.load(reader);
            return new BackupJournal(history(properties, "backup."), history(properties, "drill."));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return EMPTY;
        }
    }

    public void write(Path dataDir) throws IOException {
        Properties properties = new Properties();
        put(properties, "backup.", backup);
        put(properties, "drill.", drill);
        Path draft = dataDir.resolve(NAME + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, dataDir.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(Properties properties, String prefix, BackupHistory history) {
        history.lastWorked().ifPresent(at -> {
            properties.setProperty(prefix + "worked", at.toString());
            properties.setProperty(prefix + "took", history.took().toString());
        });
        if (history.trouble() != null) {
            properties.setProperty(prefix + "failed", history.trouble().at().toString());
            properties.setProperty(prefix + "kind", history.trouble().kind().name());
            properties.setProperty(prefix + "detail", history.trouble().detail());
        }
    }

    private static BackupHistory history(Properties properties, String prefix) {
        BackupHistory history = BackupHistory.NONE;
        String worked = properties.getProperty(prefix + "worked");
        if (worked != null) {
            history = new BackupHistory(
                    Instant.parse(worked), Duration.parse(properties.getProperty(prefix + "took", "PT0S")), null);
        }
        String failed = properties.getProperty(prefix + "failed");
        return failed == null
                ? history
                : history.failed(new BackupTrouble(
                        Instant.parse(failed),
                        BackupTrouble.Kind.valueOf(properties.getProperty(prefix + "kind")),
                        properties.getProperty(prefix + "detail", "")));
    }
}
