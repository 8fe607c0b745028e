package org.homelibrary.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;

/** What all processes of an installation know and agree on about asking each source. */
public interface ProviderLimits {

    /** What happened to the last requests, if not all was well; the pause may be over. */
    Optional<ProviderPause> pause(MetadataSource source);

    /** @see org.homelibrary.persistence.ProviderLimitDao#reserve */
    Instant reserve(MetadataSource source, Duration interval, Instant latest);

    /** The source answered as it should: whatever happened before is forgotten. */
    void answered(ProviderPause before);

    /**
     * The source did not answer as it should.
     *
     * @param wish how long it asks to be left alone
     * @return when the pause ends that has begun, or was begun by another request meanwhile; empty when there is none
     */
    Optional<Instant> notAnswered(MetadataSource source, LookupFailure reason, Optional<Duration> wish);
}
