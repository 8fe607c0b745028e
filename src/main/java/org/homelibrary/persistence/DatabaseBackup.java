package org.homelibrary.persistence;

import java.nio.file.Path;
import org.homelibrary.backup.BackupFacts;

/**
 * Copies the store into a folder while it is in use. Only a store that is made of files has one: the AWS edition's backs itself
 * up (point-in-time recovery).
 */
public interface DatabaseBackup {

    /** Returns the size of the store's files, in bytes: about the room that a copy takes. */
    long bytes();

    /**
     * Writes a consistent copy, as of the moment at which this returns. Reads and writes go on meanwhile.
     *
     * @param folder gets the copy, in a folder of its own
     * @throws StoreException when it cannot be made; what is there of it is worth nothing
     */
    void copyTo(Path folder);

    /**
     * Opens a copy as a server would, reads every row, and closes it.
     *
     * @param folder where {@link #copyTo} wrote it, or a copy of that
     * @throws StoreException when it cannot be opened or read
     */
    BackupFacts read(Path folder);
}
