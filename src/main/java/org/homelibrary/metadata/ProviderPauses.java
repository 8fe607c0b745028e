package org.homelibrary.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;

/** Remembers which provider asked to be left alone and until when, so that not every book of a pile asks it again. */
class ProviderPauses {

    private final Map<MetadataSource, Instant> ends = new ConcurrentHashMap<>();
    private final Clock clock;

    ProviderPauses(Clock clock) {
        this.clock = clock;
    }

    void begin(MetadataSource source, Duration length) {
        ends.merge(source, clock.instant().plus(length), (old, now) -> old.isAfter(now) ? old : now);
    }

    /** @throws ProviderException rate-limited, with what is left of the pause, when there is one */
    void check(MetadataSource source) {
        Instant end = ends.get(source);
        if (end == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), end);
        if (left.compareTo(Duration.ZERO) > 0) {
            throw new ProviderException(LookupFailure.RATE_LIMITED, left, "asked to be left alone for now", null);
        }
        ends.remove(source, end);
    }
}
