package org.homelibrary.service.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.service.WrongClock;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.library.EndedLibraries;
import org.homelibrary.service.lookup.LookupBackoff;
import org.homelibrary.service.lookup.OverdueLookups;
import org.homelibrary.service.lookup.WaitingLookups;

/** What is done now and then: lookups that are due are queued again, and what nobody can want back is removed. */
@ApplicationScoped
public class Housekeeping {

    /** How long a deleted book can be restored. */
    public static final Duration RESTORABLE = Duration.ofDays(7);

    private static final int BATCH = 200;

    private static final int KEYS_AT_ONCE = 200;
    private static final int MAX_KEY_STEPS = 100;

    private final HousekeepingStore store;
    private final WaitingLookups lookups;
    private final BookService books;
    private final MetadataQueue queue;
    private final OverdueLookups overdue;
    private final EndedLibraries endedLibraries;
    private final Clock clock;

    protected Housekeeping() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Housekeeping(
            HousekeepingStore store,
            WaitingLookups lookups,
            BookService books,
            MetadataQueue queue,
            OverdueLookups overdue,
            EndedLibraries endedLibraries,
            Clock clock) {
        this.store = store;
        this.lookups = lookups;
        this.books = books;
        this.queue = queue;
        this.overdue = overdue;
        this.endedLibraries = endedLibraries;
        this.clock = clock;
    }

    /**
     * Queues the lookups that are due: those that the last run of the server left undone, that a full queue refused, and
     * failed ones whose time has come. For a queue that lives as long as the server, and knows what it has already.
     *
     * @throws org.homelibrary.messaging.QueueException when the queue is full: the rest has time until the next sweep
     */
    public void queueDueLookups() {
        for (LibraryBook book : lookups.due(clock.instant(), BATCH)) {
            queue.sendBulk(LookupMessage.of(book.id()));
        }
        resumePutOff();
    }

    /** Lookups that a clock, then years ahead, has put off for years. */
    private void resumePutOff() {
        lookups.after(clock.instant().plus(LookupBackoff.MAX_WAIT), BATCH).forEach(overdue::resumeInBulk);
    }

    /**
     * Queues the lookups whose message was lost, and failed ones whose time has come. For a queue that keeps its messages
     * itself, where a lookup that is due usually waits for its turn.
     */
    public void queueLostLookups() {
        Instant lost = clock.instant().minus(OverdueLookups.RETRIED_AFTER);
        lookups.due(lost, BATCH).forEach(overdue::resumeInBulk);
        resumePutOff();
    }

    /** Removes the books that nobody can want back. */
    public void purgeDeletedBooks() {
        Instant now = clock.instant();
        for (LibraryBook deleted : store.deletedBefore(now.minus(RESTORABLE), BATCH)) {
            if (WrongClock.isImpossible(deleted.holding().deletedAt(), now)) {
                store.deletedNow(deleted, now);
            } else {
                books.purge(deleted);
            }
        }
    }

    /** Removes libraries that have no members any more; of a very large one the rest waits for the next time. */
    public void purgeEndedLibraries() {
        endedLibraries.eraseAll();
    }

    /** Renews keys that an earlier version made; in a very large store the rest waits for the next time. */
    public void renewKeys() {
        for (int step = 0; step < MAX_KEY_STEPS && store.renewKeys(KEYS_AT_ONCE); step++) {
            // the store knows where it is
        }
    }

    public void forgetOldGuesses() {
        store.forgetThrottlesBefore(clock.instant().minus(SignInThrottle.FORGOTTEN_AFTER));
    }
}
