package org.homelibrary.metadata;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.LookupFailure;

/** How a lookup ended. */
public sealed interface LookupResult {

    /**
     * At least one provider knows the book.
     *
     * @param metadata merged; any text may be missing, the title too
     * @param coverJpeg a JPEG, checked and shrunk, or null
     */
    record Found(BookMetadata metadata, byte[] coverJpeg) implements LookupResult {

        public Found {
            Objects.requireNonNull(metadata);
        }
    }

    /**
     * No provider brought anything.
     *
     * @param reason the most hopeful one, when providers failed in different ways
     * @param retryAfter how long to wait before asking again, when a provider said so
     */
    record Failed(LookupFailure reason, Optional<Duration> retryAfter) implements LookupResult {

        public Failed {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(retryAfter);
        }
    }
}
