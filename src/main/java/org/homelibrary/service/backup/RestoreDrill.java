package org.homelibrary.service.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.backup.BackupException;
import org.homelibrary.backup.BackupFacts;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.backup.FileTree;
import org.homelibrary.backup.Restore;
import org.homelibrary.persistence.DatabaseBackup;
import org.homelibrary.persistence.StoreException;

/**
 * Restores the newest backup into a scratch folder, in the way of the restore command, opens it, and compares what is in it with
 * what the backup recorded about itself.
 */
final class RestoreDrill {

    private static final Logger LOG = Logger.getLogger(RestoreDrill.class.getName());

    private final DatabaseBackup database;
    private final BackupFolder folder;
    private final Path scratch;

    /** @param scratch is deleted before and after */
    RestoreDrill(DatabaseBackup database, BackupFolder folder, Path scratch) {
        this.database = database;
        this.folder = folder;
        this.scratch = scratch;
    }

    /** @throws BackupException when there is no backup, or the newest cannot be restored as it was */
    void run() {
        try {
            BackupName newest = folder.newest()
                    .orElseThrow(() -> new BackupException(
                            BackupTrouble.Kind.FOLDER, "There is no backup in " + folder.path() + "."));
            Path backup = folder.of(newest);
            new FileTree(scratch).delete();
            new Restore(scratch).from(backup, newest);
            BackupFacts.read(backup).requireSame(database.read(scratch));
        } catch (StoreException e) {
            throw new BackupException(BackupTrouble.Kind.DATABASE, e.getMessage());
        } catch (IOException e) {
            throw new BackupException(BackupTrouble.Kind.FOLDER, e.toString());
        } finally {
            clear();
        }
    }

    private void clear() {
        try {
            new FileTree(scratch).delete();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what a drill restored cannot be removed: {0}", e.toString());
        }
    }
}
