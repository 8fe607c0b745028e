package org.homelibrary.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.ProviderPause;

/** What all processes of an installation share about each source: its pause, and when its next request may be sent, to the millisecond. */
public interface ProviderLimitDao {

    Optional<ProviderPause> findPause(MetadataSource source);

    /** The pauses of all sources that have one, over or not, in no order. */
    List<ProviderPause> findPauses();

    /**
     * Inserts a pause of version 0, and otherwise replaces that of the same version.
     *
     * @throws ConflictException when another was stored meanwhile, or it was forgotten
     */
    ProviderPause savePause(ProviderPause pause);

    /** Forgets the pause of a source, and what led to it; nothing happens when there is none. */
    void forgetPause(MetadataSource source);

    /**
     * Takes a source for one request, when nobody has taken it and it is not to rest. Of any number of simultaneous calls one
     * takes it.
     *
     * @param until when it is free again if the request's end is never heard of
     * @param farthest a later time was stored by a clock that was ahead: the source counts as free
     * @return empty when it is taken now; else when it is free, if the one who has it does not {@link #free} it sooner
     */
    Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest);

    /** Ends what was taken until then, unless another has taken the source meanwhile: the next may take it at {@code next}. */
    void free(MetadataSource source, Instant until, Instant next);
}
