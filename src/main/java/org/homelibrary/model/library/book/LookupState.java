package org.homelibrary.model.library.book;

import java.time.Instant;
import java.util.Objects;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.model.lookup.SyncStatus;

/**
 * How the lookup of a book stands.
 *
 * @param failure the reason, while {@code FAILED} or {@code INCOMPLETE}, unless only the cover is missing; else null
 * @param attempts lookups that failed since the last success
 * @param nextAt when it is due, or null when it is not
 */
public record LookupState(SyncStatus status, LookupFailure failure, int attempts, Instant nextAt) {

    public static final LookupState NOT_APPLICABLE = new LookupState(SyncStatus.NOT_APPLICABLE, null, 0, null);

    public static final LookupState SYNCED = new LookupState(SyncStatus.SYNCED, null, 0, null);

    public LookupState {
        Objects.requireNonNull(status);
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts are counted from 0");
        }
    }

    /** Due at once, for the first time. */
    public static LookupState pending(Instant now) {
        return new LookupState(SyncStatus.PENDING, null, 0, Objects.requireNonNull(now));
    }

    /** Back in line. */
    public LookupState requested(Instant now) {
        return new LookupState(SyncStatus.PENDING, null, attempts, Objects.requireNonNull(now));
    }

    /** The book was found, but not yet everything about it. */
    public LookupState incomplete(LookupGap gap) {
        return new LookupState(SyncStatus.INCOMPLETE, gap.reason(), attempts, gap.next());
    }

    /** @param next when it is tried again, or null when only a person can start it again */
    public LookupState failed(LookupFailure reason, Instant next) {
        return new LookupState(SyncStatus.FAILED, Objects.requireNonNull(reason), attempts + 1, next);
    }

    /** No source was asked, for this reason; it does not count as an attempt. */
    public LookupState notTried(LookupFailure reason, Instant until) {
        return new LookupState(
                SyncStatus.FAILED, Objects.requireNonNull(reason), attempts, Objects.requireNonNull(until));
    }

    /** Due later, in the same state. */
    public LookupState putOff(Instant next) {
        return new LookupState(status, failure, attempts, Objects.requireNonNull(next));
    }

    public boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }
}
