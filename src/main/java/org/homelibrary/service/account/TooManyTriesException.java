package org.homelibrary.service.account;

import java.time.Duration;

/** Somebody guessed too often, and has to wait before the next try. */
public class TooManyTriesException extends RuntimeException {

    private final Duration wait;

    public TooManyTriesException(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** At least a second. */
    public Duration waiting() {
        return wait;
    }
}
