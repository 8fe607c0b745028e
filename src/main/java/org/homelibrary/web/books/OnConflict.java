package org.homelibrary.web.books;

import java.util.function.Supplier;
import org.homelibrary.persistence.ConflictException;

/** A change that says one thing, whatever else happened to the book, is simply made after the one it met. */
final class OnConflict {

    private static final int MAX_TRIES = 5;

    private OnConflict() {}

    /**
     * @param change one that reads again whenever it is called
     * @throws ConflictException when the last try, too, met another change
     */
    static <T> T retry(Supplier<T> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.get();
            } catch (ConflictException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }
}
