package org.homelibrary.persistence;

/** Asks the store how it is, for the health check. */
public interface StoreProbe {

    /**
     * Reads one record by its key: the cheapest question that a store has to be there for. A store that can tell whether
     * it could write does so, and whatever keeps it from writing, and is over by now, it puts right.
     *
     * @throws StoreException with the reason when it can be read, or written, no longer
     */
    void check();
}
