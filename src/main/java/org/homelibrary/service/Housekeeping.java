package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.SignInThrottle;
import org.homelibrary.model.UserBook;

/** What is done now and then: lookups that are due are queued again, and what nobody can want back is removed. */
@ApplicationScoped
public class Housekeeping {

    /** How long a deleted book can be restored. */
    public static final Duration RESTORABLE = Duration.ofDays(7);

    private static final int BATCH = 200;

    private final HousekeepingStore store;
    private final BookService books;
    private final MetadataQueue queue;
    private final Clock clock;

    protected Housekeeping() {
        this(null, null, null, null);
    }

    @Inject
    public Housekeeping(HousekeepingStore store, BookService books, MetadataQueue queue, Clock clock) {
        this.store = store;
        this.books = books;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Queues the lookups that are due: those that the last run of the server left undone, that a full queue refused, and
     * failed ones whose time has come. What is queued already is not queued twice.
     *
     * @throws org.homelibrary.messaging.QueueException when the queue is full: the rest has time until the next sweep
     */
    public void queueDueLookups() {
        for (UserBook book : store.dueLookups(clock.instant(), BATCH)) {
            queue.send(new LookupMessage(book.getUserId(), book.getBookId()));
        }
    }

    public void removeOldRecords() {
        Instant now = clock.instant();
        List<UserBook> deleted = store.deletedBefore(now.minus(RESTORABLE), BATCH);
        deleted.forEach(books::purge);
        store.forgetThrottlesBefore(now.minus(SignInThrottle.FORGOTTEN_AFTER));
    }
}
