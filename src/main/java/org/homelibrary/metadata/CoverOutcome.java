package org.homelibrary.metadata;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.lookup.CoverSearch.Candidate;

/** What came of looking for a cover. */
public sealed interface CoverOutcome {

    /** @param jpeg checked and shrunk */
    record Found(byte[] jpeg) implements CoverOutcome {

        public Found {
            Objects.requireNonNull(jpeg);
        }
    }

    /** No source that was asked has one, or none was looked for. */
    record None() implements CoverOutcome {}

    /**
     * There may be one, but whoever keeps it did not hand it out.
     *
     * @param candidates the addresses to try again
     * @param retryAfter how long to wait, if the other side said so
     */
    record Later(List<Candidate> candidates, Optional<Duration> retryAfter) implements CoverOutcome {

        public Later {
            candidates = List.copyOf(candidates);
        }
    }
}
