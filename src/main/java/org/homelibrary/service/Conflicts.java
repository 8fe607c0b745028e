package org.homelibrary.service;

import java.util.function.Supplier;
import org.homelibrary.persistence.ConflictException;

/** Tries a change again that met another writer. */
public final class Conflicts {

    private static final int TRIES = 5;

    private Conflicts() {}

    /** Each try reads again, so a conflict with another writer is settled by trying once more. */
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
