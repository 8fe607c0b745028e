package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits a little while another process asks, at most {@link #MAX_WAITS} times {@link #WAIT}. */
@ApplicationScoped
public class Patience {

    /** Most lookups take a second or two. */
    static final Duration WAIT = Duration.ofMillis(400);

    static final int MAX_WAITS = 20;

    /** Whether somebody has been asking for longer than it is worth waiting for. */
    static boolean isOver(Duration asking) {
        return asking.compareTo(WAIT.multipliedBy(MAX_WAITS)) > 0;
    }

    /**
     * Waits once more.
     *
     * @param waits how often it has waited already
     * @return false, at once, when that was often enough or the thread is to end
     */
    public boolean hasWaited(int waits) {
        if (waits >= MAX_WAITS) {
            return false;
        }
        try {
            Thread.sleep(WAIT.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
