package org.homelibrary.metadata.cover;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers who has had enough requests for covers, so that not every book of a pile asks again. Open Library counts those
 * by ISBN and not those by number: a pause is one of a folder of a host.
 */
class CoverPauses {

    /** So long Open Library counts. */
    static final Duration USUAL = Duration.ofMinutes(5);

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Clock clock;

    CoverPauses(Clock clock) {
        this.clock = clock;
    }

    void begin(URI address, Optional<Duration> wish) {
        ends.put(folder(address), clock.instant().plus(wish.orElse(USUAL)));
    }

    /** Returns what is left of the pause, if there is one. */
    Optional<Duration> left(URI address) {
        String folder = folder(address);
        Instant end = ends.get(folder);
        if (end == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            ends.remove(folder, end);
            return Optional.empty();
        }
        return Optional.of(left);
    }

    private static String folder(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getRawAuthority() + path.substring(0, path.lastIndexOf('/') + 1);
    }
}
