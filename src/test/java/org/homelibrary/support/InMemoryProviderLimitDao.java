package org.homelibrary.support;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.ProviderLimitDao;

/** Pauses and slots of sources in memory. */
public class InMemoryProviderLimitDao implements ProviderLimitDao {

    private final Map<MetadataSource, ProviderPause> pauses = new EnumMap<>(MetadataSource.class);
    private final Map<MetadataSource, Instant> slots = new EnumMap<>(MetadataSource.class);
    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryProviderLimitDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<ProviderPause> findPause(MetadataSource source) {
        return Optional.ofNullable(pauses.get(source)).map(pause -> copy(pause, pause.getVersion()));
    }

    @Override
    public synchronized List<ProviderPause> findPauses() {
        return pauses.values().stream()
                .map(pause -> copy(pause, pause.getVersion()))
                .toList();
    }

    @Override
    public synchronized ProviderPause savePause(ProviderPause pause) {
        beforeWrite.run();
        ProviderPause stored = pauses.get(pause.getSource());
        if (pause.getVersion() != (stored == null ? 0 : stored.getVersion())) {
            throw new ConflictException("the pause was stored by another");
        }
        pauses.put(pause.getSource(), copy(pause, pause.getVersion() + 1));
        return copy(pause, pause.getVersion() + 1);
    }

    @Override
    public synchronized void forgetPause(MetadataSource source) {
        beforeWrite.run();
        pauses.remove(source);
    }

    @Override
    public synchronized Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
        beforeWrite.run();
        Instant next = next(source);
        if (next.isAfter(millis(now)) && !next.isAfter(millis(farthest))) {
            return Optional.of(next);
        }
        slots.put(source, millis(until));
        return Optional.empty();
    }

    @Override
    public synchronized void free(MetadataSource source, Instant until, Instant next) {
        beforeWrite.run();
        slots.computeIfPresent(source, (any, stored) -> stored.equals(millis(until)) ? millis(next) : stored);
    }

    private Instant next(MetadataSource source) {
        return slots.getOrDefault(source, Instant.EPOCH);
    }

    private static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }

    private static ProviderPause copy(ProviderPause pause, long version) {
        return ProviderPause.stored(
                pause.getSource(),
                pause.getUntil(),
                pause.getAskedAt(),
                pause.getReason(),
                pause.getStrikes(),
                pause.getFailures(),
                version);
    }
}
