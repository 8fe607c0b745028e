package org.homelibrary.service.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.lookup.LookupFailure;

/** When a failed lookup is tried again by itself: soon at first, then more and more rarely, and at last not at all. */
public final class LookupBackoff {

    private static final List<Duration> AFTER_TROUBLE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3));

    /** Nobody knew the book; now and then one is added to a catalogue. */
    private static final List<Duration> AFTER_NOT_FOUND = List.of(Duration.ofDays(1), Duration.ofDays(7));

    /** Nothing changes before an administrator does something; and if that is done elsewhere, it is seen in a day. */
    private static final Duration FOR_AN_ADMINISTRATOR = Duration.ofDays(1);

    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    /** No lookup waits longer. One that does was put off by a clock that was ahead. */
    public static final Duration MAX_WAIT = Duration.ofDays(8);

    private LookupBackoff() {}

    /**
     * @param earlierFailures failures before this one
     * @param retryAfter before when asking again is of no use, as far as a provider or a pause says so; honoured up to a day
     * @return when to try again, or null when only the user can
     */
    static Instant nextAttempt(LookupFailure reason, int earlierFailures, Optional<Duration> retryAfter, Instant now) {
        if (reason.isForAnAdministrator()) {
            return now.plus(retryAfter.map(LookupBackoff::bounded).orElse(FOR_AN_ADMINISTRATOR));
        }
        List<Duration> waits = reason.isAboutTheBook() ? AFTER_NOT_FOUND : AFTER_TROUBLE;
        if (earlierFailures < waits.size()) {
            Duration wait = waits.get(earlierFailures);
            Duration wish = bounded(retryAfter.orElse(Duration.ZERO));
            return now.plus(wish.compareTo(wait) > 0 ? wish : wait);
        }
        // having had too many requests says nothing about the book
        return reason == LookupFailure.RATE_LIMITED ? now.plus(LONGEST_WISH) : null;
    }

    private static Duration bounded(Duration wish) {
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
