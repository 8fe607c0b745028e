package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.metadata.ProviderLimits;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.Conflicts;

/** Which sources are left alone and how fast the others are asked, over all processes of this installation. */
@ApplicationScoped
public class ProviderLimitService implements ProviderLimits {

    private static final Logger LOG = Logger.getLogger(ProviderLimitService.class.getName());

    private final ProviderLimitStore store;
    private final Clock clock;

    protected ProviderLimitService() {
        this(null, null);
    }

    @Inject
    public ProviderLimitService(ProviderLimitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The sources that are left alone now, in their usual order, with reason and end. */
    public List<ProviderPause> pauses() {
        Instant now = clock.instant();
        return store.pauses().stream()
                .filter(pause -> pause.isOn(now))
                .sorted(Comparator.comparing(ProviderPause::getSource))
                .toList();
    }

    /** Ends the pauses for such reasons, and forgets what led to them. */
    void end(Predicate<LookupFailure> reasons) {
        store.pauses().stream()
                .filter(pause -> reasons.test(pause.getReason()))
                .forEach(pause -> store.forget(pause.getSource()));
    }

    @Override
    public Optional<ProviderPause> pause(MetadataSource source) {
        return store.pause(source);
    }

    @Override
    public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
        return store.take(source, now, until, farthest);
    }

    @Override
    public void free(MetadataSource source, Instant until, Instant next) {
        store.free(source, until, next);
    }

    @Override
    public boolean probe(ProviderPause pause) {
        try {
            boolean due = pause.probe(clock.instant());
            if (due) {
                store.save(pause);
            }
            return due;
        } catch (ConflictException e) {
            return false; // another does
        }
    }

    @Override
    public void answered(ProviderPause before) {
        store.forget(before.getSource());
        if (before.getUntil() != null) {
            LOG.log(Level.INFO, "{0} answers again", before.getSource().id());
        }
    }

    @Override
    public Optional<Instant> notAnswered(MetadataSource source, LookupFailure reason, Optional<Duration> wish) {
        ProviderPause pause = Conflicts.retrying(() -> store.notAnswered(source, reason, wish));
        if (!pause.isOn(clock.instant())) {
            return Optional.empty();
        }
        LOG.log(Level.INFO, "{0} is left alone until {1}: {2}", new Object[] {
            source.id(), pause.getUntil(), pause.getReason()
        });
        return Optional.of(pause.getUntil());
    }
}
