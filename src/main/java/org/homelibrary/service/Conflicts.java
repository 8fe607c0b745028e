package org.homelibrary.service;

import java.util.function.Supplier;
import org.homelibrary.persistence.ConflictException;

/**
 * Tries a change again that met another writer: one that says one thing, whatever else happened meanwhile. Reading may have to
 * be tried again as well: of two transactions that wait for each other Derby breaks one off, be it one that only reads lists.
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
