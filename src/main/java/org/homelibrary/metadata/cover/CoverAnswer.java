package org.homelibrary.metadata.cover;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of fetching a cover from an address that a provider named. */
public sealed interface CoverAnswer {

    /** @param jpeg checked and shrunk */
    record Found(byte[] jpeg) implements CoverAnswer {

        public Found {
            Objects.requireNonNull(jpeg);
        }
    }

    /** There is no cover: the other side says so, or sent something that is none. */
    record None() implements CoverAnswer {}

    /**
     * The other side did not answer, or has had enough requests: the same address may bring a cover later.
     *
     * @param retryAfter how long to wait, if it said so
     */
    record Later(Optional<Duration> retryAfter) implements CoverAnswer {

        public Later {
            Objects.requireNonNull(retryAfter);
        }
    }
}
