package org.homelibrary.service.archive;

/** A file that is no archive of ours, is damaged, or is of a version that is newer than this program. */
public class ArchiveException extends RuntimeException {

    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
