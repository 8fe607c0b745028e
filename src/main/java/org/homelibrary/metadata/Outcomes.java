package org.homelibrary.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.model.LookupFailure;

/** Collects what came of each source during one lookup, and sums up those that failed. */
class Outcomes {

    /** What somebody can mend, then what gives hope. */
    private static final List<LookupFailure> MOST_TELLING_FIRST = List.of(
            LookupFailure.NO_CONTACT,
            LookupFailure.KEY_REFUSED,
            LookupFailure.RATE_LIMITED,
            LookupFailure.UNAVAILABLE,
            LookupFailure.WRONG_COUNTRY,
            LookupFailure.BAD_ANSWER,
            LookupFailure.OTHER_BOOK);

    private final List<SourceOutcome> all = new ArrayList<>();

    void add(SourceOutcome outcome) {
        all.add(outcome);
    }

    List<SourceOutcome> all() {
        return List.copyOf(all);
    }

    /** When nobody failed, everybody answered that the book is unknown. */
    LookupResult.Failed failed(Instant now) {
        List<LookupFailure> reasons = all.stream().flatMap(Outcomes::reason).toList();
        LookupFailure reason = MOST_TELLING_FIRST.stream()
                .filter(reasons::contains)
                .findFirst()
                .orElse(LookupFailure.NOT_FOUND);
        Optional<Duration> retryAfter = all.stream()
                .flatMap(Outcomes::retryAt)
                .min(Comparator.naturalOrder())
                .map(time -> Duration.between(now, time))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        return new LookupResult.Failed(reason, retryAfter, all());
    }

    private static Stream<LookupFailure> reason(SourceOutcome outcome) {
        if (outcome instanceof SourceOutcome.Failed failed) {
            return Stream.of(failed.reason());
        }
        // waiting for its turn: what is said of too many requests is true of it, too
        return outcome instanceof SourceOutcome.Paused paused
                ? Stream.of(paused.reason().orElse(LookupFailure.RATE_LIMITED))
                : Stream.empty();
    }

    private static Stream<Instant> retryAt(SourceOutcome outcome) {
        if (outcome instanceof SourceOutcome.Failed failed) {
            return failed.retryAt().stream();
        }
        return outcome instanceof SourceOutcome.Paused paused ? Stream.of(paused.until()) : Stream.empty();
    }
}
