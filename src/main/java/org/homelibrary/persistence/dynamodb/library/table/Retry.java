package org.homelibrary.persistence.dynamodb.library.table;

import java.util.Optional;
import java.util.function.Supplier;
import org.homelibrary.persistence.StoreException;

/** Optimistic locking: what meets another write is read and tried again. */
public final class Retry {

    private static final int MAX_TRIES = 10;

    private Retry() {}

    /**
     * @param attempt empty when somebody wrote the same items in between
     * @throws StoreException when others keep writing them
     */
    public static <T> T untilDone(Supplier<Optional<T>> attempt) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new StoreException(StoreException.Reason.BUSY, "others keep writing the same items", null);
    }
}
