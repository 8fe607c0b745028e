package org.homelibrary.metadata;

import java.time.Duration;

/** Lets time pass; a test lets it pass at once. */
@FunctionalInterface
public interface Waiting {

    /** @throws InterruptedException when the thread is to end */
    void pass(Duration time) throws InterruptedException;
}
