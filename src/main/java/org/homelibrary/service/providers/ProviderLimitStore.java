package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ProviderLimitDao;

/** The transactions of {@link ProviderLimitService}, each short and on its own: nobody else may wait for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ProviderLimitStore {

    private final ProviderLimitDao limits;
    private final Clock clock;

    protected ProviderLimitStore() {
        this(null, null);
    }

    @Inject
    public ProviderLimitStore(ProviderLimitDao limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public Optional<ProviderPause> pause(MetadataSource source) {
        return limits.findPause(source);
    }

    public List<ProviderPause> pauses() {
        return limits.findPauses();
    }

    public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
        return limits.take(source, now, until, farthest);
    }

    public void free(MetadataSource source, Instant until, Instant next) {
        limits.free(source, until, next);
    }

    /** @throws org.homelibrary.persistence.ConflictException when another has changed it */
    public ProviderPause save(ProviderPause pause) {
        return limits.savePause(pause);
    }

    public void forget(MetadataSource source) {
        limits.forgetPause(source);
    }

    /** @return the pause as stored; one that is on already stays as it is: this request was sent before it began */
    public ProviderPause notAnswered(MetadataSource source, LookupFailure reason, Optional<Duration> wish) {
        ProviderPause pause = limits.findPause(source).orElseGet(() -> new ProviderPause(source));
        Instant now = clock.instant();
        if (pause.isOn(now)) {
            return pause;
        }
        pause.notAnswered(reason, wish.orElse(null), now);
        return limits.savePause(pause);
    }
}
