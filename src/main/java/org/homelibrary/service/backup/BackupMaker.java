package org.homelibrary.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.backup.BackupException;
import org.homelibrary.backup.BackupFacts;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.backup.Restore;
import org.homelibrary.backup.Retention;
import org.homelibrary.persistence.DatabaseBackup;
import org.homelibrary.persistence.StoreException;

/** Makes a backup and removes those that are not kept any longer. */
final class BackupMaker {

    private static final Logger LOG = Logger.getLogger(BackupMaker.class.getName());

    /** Left free on the disk for whatever else is written there. */
    private static final long ROOM_TO_SPARE = 64L << 20;

    private final DatabaseBackup database;
    private final Path dataDir;
    private final BackupFolder folder;
    private final Retention retention;

    BackupMaker(DatabaseBackup database, Path dataDir, BackupFolder folder, Retention retention) {
        this.database = database;
        this.dataDir = dataDir;
        this.folder = folder;
        this.retention = retention;
    }

    /**
     * Copies database and signing key, opens the copy to record what is in it, and gives it its name when all that is done.
     *
     * @throws BackupException when it cannot be made; nothing is left of it
     */
    BackupName make(Instant now) {
        try {
            Path unfinished = folder.begin();
            requireRoom();
            database.copyTo(unfinished);
            if (Files.exists(dataDir.resolve(Restore.KEY))) {
                Files.copy(
                        dataDir.resolve(Restore.KEY),
                        unfinished.resolve(Restore.KEY),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            BackupFacts facts = database.read(unfinished);
            facts.write(unfinished);
            BackupName name = freeName(now);
            folder.finish(name);
            return name;
        } catch (BackupException e) {
            abandon();
            throw e;
        } catch (StoreException e) {
            abandon();
            throw new BackupException(BackupTrouble.Kind.DATABASE, e.getMessage());
        } catch (IOException e) {
            abandon();
            throw new BackupException(BackupTrouble.Kind.FOLDER, e.toString());
        }
    }

    /** Removes what the retention does not keep. What cannot be removed stays, and is tried again after the next backup. */
    void removeOld(Instant now) {
        try {
            List<BackupName> names = folder.list();
            Set<Instant> kept =
                    retention.keep(names.stream().map(BackupName::time).toList(), now);
            for (BackupName name :
                    names.stream().sorted(Comparator.naturalOrder()).toList()) {
                if (!kept.contains(name.time())) {
                    folder.delete(name);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "old backups cannot be removed: {0}", e.toString());
        }
    }

    /** Two in one second get different names. */
    private BackupName freeName(Instant now) {
        BackupName name = new BackupName(now);
        while (Files.exists(folder.of(name))) {
            name = new BackupName(name.time().plusSeconds(1));
        }
        return name;
    }

    private void requireRoom() {
        long bytes = database.bytes();
        long needed = bytes + bytes / 10 + ROOM_TO_SPARE;
        if (folder.path().toFile().getUsableSpace() < needed) {
            throw BackupException.noRoom(folder.path(), needed);
        }
    }

    private void abandon() {
        try {
            folder.abandon();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an unfinished backup cannot be removed: {0}", e.toString());
        }
    }
}
