package org.homelibrary.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Which edition this is, and which part of it this process does. */
public final class EditionSettings {

    private final SettingValues values;

    EditionSettings(SettingValues values) {
        this.values = values;
    }

    void check() {
        storage();
        queue();
        role();
        jsonLog();
        if (storage() == Storage.DERBY) {
            dataDir();
            backupDir();
            backupSchedule();
        }
    }

    public Storage storage() {
        return values.choice("library.storage", Storage.values(), Storage.DERBY);
    }

    public Queue queue() {
        return values.choice("library.metadata.queue", Queue.values(), Queue.LOCAL);
    }

    public Role role() {
        return values.choice("library.role", Role.values(), Role.ALL);
    }

    /** The folder that holds everything the local edition keeps. Backing it up is backing up the library. */
    public Path dataDir() {
        Optional<String> text = values.text("library.data.dir");
        try {
            return text.map(Path::of)
                    .or(DataFolder::inHome)
                    .orElseThrow(SettingException::noHome)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new SettingException("library.data.dir", text.orElse(""), "is not a path of a folder");
        }
    }

    /** The folder that holds the backups of the local edition, which may be on another disk. It holds nothing else. */
    public Path backupDir() {
        Optional<String> text = values.text("library.backup-dir");
        try {
            return text.map(Path::of)
                    .orElseGet(() -> dataDir().resolve("backups"))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new SettingException("library.backup-dir", text.orElse(""), "is not a path of a folder");
        }
    }

    /** How often the local edition backs itself up. */
    public BackupSchedule backupSchedule() {
        return values.choice("library.backup-schedule", BackupSchedule.values(), BackupSchedule.DAILY);
    }

    public boolean jsonLog() {
        return values.choice("library.log.format", LogFormat.values(), LogFormat.TEXT) == LogFormat.JSON;
    }

    /** Where records are kept. */
    public enum Storage {
        DERBY,
        DYNAMODB
    }

    /** Where lookups wait. */
    public enum Queue {
        LOCAL,
        SQS
    }

    /** What this process does. */
    public enum Role {
        ALL,
        WEB,
        WORKER
    }

    /** How often a backup is made without anybody asking for it. */
    public enum BackupSchedule {
        DAILY,
        WEEKLY,
        OFF
    }

    private enum LogFormat {
        TEXT,
        JSON
    }
}
