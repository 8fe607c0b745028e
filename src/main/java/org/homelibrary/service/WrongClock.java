package org.homelibrary.service;

import java.time.Duration;
import java.time.Instant;

/**
 * Which stored times cannot be true, because the clock was wrong when they were stored: years ahead, or at 1970 as on a
 * small computer that has just booted. A clock that is behind itself makes true times look like the future, so nothing is
 * doubted while it shows a time before this program was made.
 */
public final class WrongClock {

    /** Clocks of several machines, and corrections by the network, differ by less. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final Instant PROGRAM_MADE = Instant.parse("2026-01-01T00:00:00Z");

    /** Earlier times are those of computers that do not know the time. */
    private static final Instant CLOCKS_WITHOUT_BATTERY = Instant.parse("1980-02-01T00:00:00Z");

    private WrongClock() {}

    /** Whether a time of something that has happened lies in the future. */
    static boolean isFuture(Instant past, Instant now) {
        return isPlausible(now) && past.isAfter(now.plus(TOLERANCE));
    }

    /** Whether something cannot have happened at the time, neither so late nor so early. */
    public static boolean isImpossible(Instant past, Instant now) {
        return isFuture(past, now) || isPlausible(now) && past.isBefore(CLOCKS_WITHOUT_BATTERY);
    }

    private static boolean isPlausible(Instant now) {
        return !now.isBefore(PROGRAM_MADE);
    }
}
