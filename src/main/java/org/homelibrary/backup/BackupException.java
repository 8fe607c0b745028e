package org.homelibrary.backup;

import java.nio.file.Path;
import java.util.Objects;

/** A backup, a restore or a drill that did not work. Its message is a sentence for the owner: what happened and what to do. */
public class BackupException extends RuntimeException {

    private static final int MEGABYTE_BITS = 20;

    private final BackupTrouble.Kind kind;
    private final String detail;

    public BackupException(BackupTrouble.Kind kind, String sentence) {
        this(kind, sentence, sentence);
    }

    private BackupException(BackupTrouble.Kind kind, String detail, String sentence) {
        super(sentence);
        this.kind = Objects.requireNonNull(kind);
        this.detail = Objects.requireNonNull(detail);
    }

    /** @param bytes how many have to be free there */
    public static BackupException noRoom(Path folder, long bytes) {
        String megabytes = String.valueOf(bytes >> MEGABYTE_BITS);
        return new BackupException(
                BackupTrouble.Kind.NO_ROOM,
                megabytes,
                "There is too little room in " + folder + ": it takes " + megabytes + " MB.");
    }

    /** @see BackupTrouble#detail */
    public String detail() {
        return detail;
    }

    public BackupTrouble.Kind kind() {
        return kind;
    }
}
