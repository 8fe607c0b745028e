package org.homelibrary.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;

/** What all processes of an installation share about each source: its pause, and when its next request may be sent. */
public interface ProviderLimitDao {

    /** A slot further away was reserved by a clock that was ahead: it counts as free. */
    Duration FARTHEST_SLOT = Duration.ofHours(1);

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
     * Takes the next free slot of a source, unless it is too late. Of any number of simultaneous calls no two get the same
     * slot. Times are kept to the millisecond.
     *
     * @param interval from this slot to the next
     * @param latest the latest slot to be taken, at most {@link #FARTHEST_SLOT} from now
     * @return the slot, now or later; one after {@code latest} is the next free one, and was not taken
     */
    Instant reserve(MetadataSource source, Instant now, Duration interval, Instant latest);
}
