package org.homelibrary.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.LookupFailure;

/** When a failed lookup is tried again by itself: soon at first, then more and more rarely, and at last not at all. */
final class LookupBackoff {

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

    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    /** No lookup waits longer. One that does was put off by a clock that was ahead. */
    static final Duration MAX_WAIT = Duration.ofDays(8);

    private LookupBackoff() {}

    /**
     * @param earlierFailures failures before this one
     * @param retryAfter what a provider asked for, honoured up to a day
     * @return when to try again, or null when only the user can
     */
    static Instant nextAttempt(LookupFailure reason, int earlierFailures, Optional<Duration> retryAfter, Instant now) {
        List<Duration> waits = reason == LookupFailure.NOT_FOUND ? AFTER_NOT_FOUND : AFTER_TROUBLE;
        if (earlierFailures >= waits.size()) {
            return null;
        }
        Duration wait = waits.get(earlierFailures);
        Duration wish = retryAfter.orElse(Duration.ZERO);
        if (wish.compareTo(LONGEST_WISH) > 0) {
            wish = LONGEST_WISH;
        }
        return now.plus(wish.compareTo(wait) > 0 ? wish : wait);
    }
}
