package org.homelibrary.service;

import java.util.function.Supplier;
import org.homelibrary.persistence.ConflictException;

/** Tries a change again that met another writer: one that says one thing, whatever else happened meanwhile. */
public final class Conflicts {

    private static final int TRIES = 5;

    private Conflicts() {}

    /**
     * @param change one that reads again whenever it is called
     * @throws ConflictException when the last try, too, met another writer
     */
    public static <T> T retrying(Supplier<T> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.get();
            } catch (ConflictException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
