package org.homelibrary.service.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.homelibrary.model.library.Library;

/**
 * Removes the libraries whose last member has left, with everything in them.
 *
 * <p>In many short transactions, and so many at most in one call: the rest, and what an interruption leaves, is for the next
 * one.
 */
@ApplicationScoped
public class EndedLibraries {

    /** Of 100 books each. */
    static final int MAX_STEPS = 50;

    private static final int LIBRARIES_AT_ONCE = 20;

    private EndedLibraryStore store;

    protected EndedLibraries() {}

    @Inject
    public EndedLibraries(EndedLibraryStore store) {
        this.store = store;
    }

    /** Removes a library, or a part of it when it is very large. Nothing happens to one that has not ended. */
    public void erase(UUID libraryId) {
        erase(libraryId, MAX_STEPS);
    }

    /** Removes the libraries that have ended, as far as it gets. */
    public void eraseAll() {
        int steps = MAX_STEPS;
        for (Library ended : store.find(LIBRARIES_AT_ONCE)) {
            steps = erase(ended.id(), steps);
        }
    }

    /** @return how many steps are left */
    private int erase(UUID libraryId, int steps) {
        int left = steps;
        while (left > 0 && store.eraseSome(libraryId)) {
            left--;
        }
        return left;
    }
}
