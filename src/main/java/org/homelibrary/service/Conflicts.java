package org.homelibrary.service;

import java.util.function.Supplier;
import org.homelibrary.persistence.ConflictException;

/**
 * Repeats work that collided with another writer: a change that sets one thing whatever else has changed, or a read. Derby
 * rolls back one of two deadlocked transactions even if that one only reads.
 */
public final class Conflicts {

    private static final int TRIES = 5;

    private Conflicts() {}

    /**
     * @param work whatever it needs it reads again each time; not part of a transaction
     * @throws ConflictException when the last try, too, met another writer
     */
    public static <T> T retrying(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (ConflictException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
