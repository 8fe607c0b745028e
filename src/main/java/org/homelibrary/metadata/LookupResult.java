package org.homelibrary.metadata;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.LookupFailure;

/** How a lookup ended. */
public sealed interface LookupResult {

    /** What came of each source, in the order in which they had their turns. */
    List<SourceOutcome> outcomes();

    /**
     * At least one provider knows the book.
     *
     * @param metadata merged; any text may be missing, the title too
     * @param coverJpeg a JPEG, checked and shrunk, or null
     */
    record Found(BookMetadata metadata, byte[] coverJpeg, List<SourceOutcome> outcomes) implements LookupResult {

        public Found {
            Objects.requireNonNull(metadata);
            outcomes = List.copyOf(outcomes);
        }

        public Found(BookMetadata metadata, byte[] coverJpeg) {
            this(metadata, coverJpeg, List.of());
        }
    }

    /**
     * No provider brought anything.
     *
     * @param reason the most telling one, when providers failed in different ways
     * @param retryAfter how long to wait before asking again, when that is known
     */
    record Failed(LookupFailure reason, Optional<Duration> retryAfter, List<SourceOutcome> outcomes)
            implements LookupResult {

        public Failed {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(retryAfter);
            outcomes = List.copyOf(outcomes);
        }

        public Failed(LookupFailure reason, Optional<Duration> retryAfter) {
            this(reason, retryAfter, List.of());
        }

        /** Whether any provider was asked; when all are left alone for now, the lookup is only put off. */
        public boolean isAttempt() {
            return outcomes.isEmpty()
                    || outcomes.stream().anyMatch(outcome -> !(outcome instanceof SourceOutcome.Paused));
        }
    }
}
