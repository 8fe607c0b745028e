package org.homelibrary.messaging.sqs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Tells a person who adds books from a program, or a great pile sent at once, by the pace: {@link #BURST} books at once
 * and one in {@link #PER_BOOK} from then on are what hands can do. Each process watches for itself, so that many of them
 * are more lenient than one. Thread-safe.
 */
final class AddingPace {

    static final int BURST = 10;
    static final Duration PER_BOOK = Duration.ofSeconds(2);

    private static final int MAX_LIBRARIES = 1000;

    private final LongSupplier nanoTime;

    /** When each library would be back to an empty slate; the one that was left alone longest comes first. */
    private final Map<UUID, Long> settledAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MAX_LIBRARIES;
        }
    };

    /** @param nanoTime a clock that nobody sets */
    AddingPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Notes that a book is added to the library now; says whether a person could have added so many. */
    synchronized boolean isByHand(UUID library) {
        long now = nanoTime.getAsLong();
        Long settled = settledAt.get(library);
        long ahead = settled == null ? 0 : Math.max(0, settled - now);
        if (ahead > PER_BOOK.multipliedBy(BURST - 1L).toNanos()) {
            return false;
        }
        settledAt.put(library, now + ahead + PER_BOOK.toNanos());
        return true;
    }
}
