package org.homelibrary.metadata;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;

/** What came of one source in one lookup. A source that had no turn, because nothing was missing any more, has none. */
public sealed interface SourceOutcome {

    MetadataSource source();

    /** It knows the book, and said this about it. */
    record Known(MetadataSource source, BookMetadata metadata) implements SourceOutcome {

        public Known {
            Objects.requireNonNull(source);
            Objects.requireNonNull(metadata);
        }
    }

    /** It does not know the book. */
    record Unknown(MetadataSource source) implements SourceOutcome {

        public Unknown {
            Objects.requireNonNull(source);
        }
    }

    /**
     * It was asked and gave no answer that can be used.
     *
     * @param retryAt before when asking it again is of no use, if that is known
     */
    record Failed(MetadataSource source, LookupFailure reason, Optional<Instant> retryAt) implements SourceOutcome {

        public Failed {
            Objects.requireNonNull(source);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(retryAt);
        }
    }

    /**
     * It was not asked: it is left alone for now, or its turn is too far away to wait for it. That is no attempt.
     *
     * @param reason why it is left alone; empty when it only is not its turn yet
     */
    record Paused(MetadataSource source, Optional<LookupFailure> reason, Instant until) implements SourceOutcome {

        public Paused {
            Objects.requireNonNull(source);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(until);
        }
    }
}
