package org.homelibrary.persistence;

/** Somebody else was faster: the record is not in the state that this change was made for. */
public class ConflictException extends RuntimeException {

    public ConflictException(String message) {
        super(message);
    }

    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
