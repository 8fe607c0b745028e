package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;

/**
 * Brings lookups back whose message was lost or never taken, when somebody looks at the book. Without it nothing would
 * where no sweep over the store runs; where one does, it comes first.
 *
 * <p>A lookup is brought back at most once in {@link #LOST_AFTER}, by the one request whose conditional write is first.
 */
@ApplicationScoped
public class OverdueLookups {

    private static final Logger LOG = Logger.getLogger(OverdueLookups.class.getName());

    /** So long a message that was taken may wait for its turn. */
    public static final Duration LOST_AFTER = Duration.ofMinutes(10);

    /** A failed or incomplete lookup whose time has come is the sweep's for so long. */
    public static final Duration RETRIED_AFTER = Duration.ofMinutes(1);

    /** A page is not held up by more. */
    static final int MAX_AT_ONCE = 10;

    /** After a queue refused, pages are not held up by asking it again. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final LookupService lookups;
    private final LookupRecorder recorder;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    protected OverdueLookups() {
        this(null, null, null);
    }

    @Inject
    public OverdueLookups(LookupService lookups, LookupRecorder recorder, Clock clock) {
        this.lookups = lookups;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * For a book that somebody looks at, and waits for.
     *
     * @return the book as it is now
     */
    public LibraryBook resume(LibraryBook seen) {
        return isOverdue(seen.lookup())
                ? queue(seen.id(), seen.lookup(), lookups::request).orElse(seen)
                : seen;
    }

    /** For a book that a sweep has found, as one of many. */
    public void resumeInBulk(LibraryBook found) {
        if (isOverdue(found.lookup())) {
            queue(found.id(), found.lookup(), lookups::requestInBulk);
        }
    }

    /** @return the entries as they are now, in the same order */
    public List<ShelfEntry> resume(List<ShelfEntry> seen) {
        int[] left = {MAX_AT_ONCE};
        return seen.stream()
                .map(entry -> isOverdue(entry.lookup()) && left[0]-- > 0
                        ? queue(entry.id(), entry.lookup(), lookups::requestInBulk)
                                .map(entry::after)
                                .orElse(entry)
                        : entry)
                .toList();
    }

    private boolean isOverdue(LookupState lookup) {
        Instant due = lookup.nextAt();
        Instant now = clock.instant();
        Duration patience = lookup.status() == SyncStatus.PENDING ? LOST_AFTER : RETRIED_AFTER;
        return due != null && (due.plus(patience).isBefore(now) || due.isAfter(now.plus(LookupBackoff.MAX_WAIT)));
    }

    private Optional<LibraryBook> queue(LibraryBookId id, LookupState seen, Predicate<LibraryBook> request) {
        Instant now = clock.instant();
        // a pause that a clock ahead has begun would last for years
        if (now.isBefore(pausedUntil) && !pausedUntil.isAfter(now.plus(PAUSE))) {
            return Optional.empty();
        }
        try {
            Optional<LibraryBook> renewed = recorder.renew(id, seen.nextAt());
            if (renewed.filter(book -> !request.test(book)).isPresent()) {
                pausedUntil = clock.instant().plus(PAUSE);
            }
            return renewed;
        } catch (ConflictException e) {
            return Optional.empty(); // another request was first, or the lookup is done
        } catch (StoreException e) {
            // the page can be shown without
            LOG.log(Level.WARNING, "overdue lookup not queued: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
