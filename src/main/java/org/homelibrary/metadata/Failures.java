package org.homelibrary.metadata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.LookupFailure;

/** Collects how providers failed during one lookup, and picks the failure that gives most hope. */
class Failures {

    private static final List<LookupFailure> MOST_HOPEFUL_FIRST =
            List.of(LookupFailure.RATE_LIMITED, LookupFailure.UNAVAILABLE, LookupFailure.BAD_ANSWER);

    private final List<ProviderException> failures = new ArrayList<>();

    void add(ProviderException failure) {
        failures.add(failure);
    }

    /** When nobody failed, everybody answered that the book is unknown. */
    LookupResult.Failed result() {
        LookupFailure reason =
                MOST_HOPEFUL_FIRST.stream().filter(this::happened).findFirst().orElse(LookupFailure.NOT_FOUND);
        Optional<Duration> retryAfter = failures.stream()
                .filter(failure -> failure.reason() == reason)
                .flatMap(failure -> failure.retryAfter().stream())
                .min(Comparator.naturalOrder());
        return new LookupResult.Failed(reason, retryAfter);
    }

    private boolean happened(LookupFailure reason) {
        return failures.stream().anyMatch(failure -> failure.reason() == reason);
    }
}
