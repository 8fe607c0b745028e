package org.homelibrary.model.lookup;

import java.time.Instant;
import java.util.Objects;
import org.homelibrary.model.edition.MetadataSource;

/**
 * What is still to come of an edition that was found.
 *
 * @param source who may bring it
 * @param reason why the source did not answer; null when it is the cover that could not be fetched
 * @param next when it is tried again
 */
public record LookupGap(MetadataSource source, LookupFailure reason, Instant next) {

    public LookupGap {
        Objects.requireNonNull(source);
        Objects.requireNonNull(next);
    }

    /** Returns the same, tried again at the given time at the earliest. */
    public LookupGap noSoonerThan(Instant earliest) {
        return next.isBefore(earliest) ? new LookupGap(source, reason, earliest) : this;
    }

    /** Whether it is the picture that is missing, and not a source's answer. */
    public boolean isCover() {
        return reason == null;
    }
}
