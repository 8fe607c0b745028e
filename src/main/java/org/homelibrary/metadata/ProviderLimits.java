package org.homelibrary.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;

/** What all processes of an installation know and agree on about asking each source. */
public interface ProviderLimits {

    /** What happened to the last requests, if not all was well; the pause may be over. */
    Optional<ProviderPause> pause(MetadataSource source);

    /** @see org.homelibrary.persistence.ProviderLimitDao#take */
    Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest);

    /** @see org.homelibrary.persistence.ProviderLimitDao#free */
    void free(MetadataSource source, Instant until, Instant next);

    /** Whether the caller is the one who may find out now, with one request, whether a source that is left alone answers again. */
    boolean probe(ProviderPause pause);

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
