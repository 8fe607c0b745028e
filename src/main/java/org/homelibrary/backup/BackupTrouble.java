package org.homelibrary.backup;

import java.time.Instant;
import java.util.Objects;

/**
 * Why a backup or a drill did not work.
 *
 * @param detail what the sentence for the kind goes on with: a number of megabytes, or what a system said, in English
 */
public record BackupTrouble(Instant at, Kind kind, String detail) {

    /** What a person can be told about it. */
    public enum Kind {
        /** Too little room on the disk; the detail is how many megabytes are needed. */
        NO_ROOM,
        /** The folder of the backups cannot be written to or read. */
        FOLDER,
        /** The database did not let itself be copied, or the copy could not be read. */
        DATABASE,
        /** A file of the backup is not as it was written. */
        DAMAGED
    }

    public BackupTrouble {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
    }
}
