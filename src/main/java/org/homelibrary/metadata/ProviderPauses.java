package org.homelibrary.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    Optional<SourceOutcome.Paused> of(MetadataSource source) {
        return Optional.ofNullable(ends.get(source))
                .filter(end -> end.isAfter(clock.instant()))
                .map(end -> new SourceOutcome.Paused(source, Optional.of(LookupFailure.RATE_LIMITED), end));
    }
}
