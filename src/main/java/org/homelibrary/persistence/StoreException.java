package org.homelibrary.persistence;

/** The store did not do what it was asked, for a reason that is not the caller's: it cannot be reached, is full, is slow. */
public class StoreException extends RuntimeException {

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
