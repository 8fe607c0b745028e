package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;
import org.homelibrary.persistence.ProviderLimitDao;

/** Tables {@code provider_pauses} and {@code provider_slots}. */
@ApplicationScoped
public class JpaProviderLimitDao implements ProviderLimitDao {

    private static final String TAKE = """
            UPDATE provider_slots
            SET next_at = CASE WHEN next_at > CAST(?1 AS BIGINT) AND next_at <= CAST(?2 AS BIGINT) THEN next_at
                          ELSE CAST(?1 AS BIGINT) END + CAST(?3 AS BIGINT)
            WHERE source = ?4 AND (next_at <= CAST(?5 AS BIGINT) OR next_at > CAST(?2 AS BIGINT))
            """;

    private Entities entities;

    protected JpaProviderLimitDao() {}

    @Inject
    JpaProviderLimitDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ProviderPause> findPause(MetadataSource source) {
        return entities.find(ProviderPause.class, source.id());
    }

    @Override
    public List<ProviderPause> findPauses() {
        // without those of sources that only a later version has
        return entities.select(
                ProviderPause.class,
                "SELECT p FROM ProviderPause p WHERE p.source IN ?1",
                MetadataSource.values().length,
                Arrays.stream(MetadataSource.values()).map(MetadataSource::id).toList());
    }

    @Override
    public ProviderPause savePause(ProviderPause pause) {
        String id = pause.getSource().id();
        return pause.getVersion() == 0
                ? entities.insertVersioned(ProviderPause.class, id, pause)
                : entities.update(ProviderPause.class, id, pause);
    }

    @Override
    public void forgetPause(MetadataSource source) {
        entities.execute("DELETE FROM ProviderPause p WHERE p.source = ?1", source.id());
    }

    @Override
    public Instant reserve(MetadataSource source, Instant now, Duration interval, Instant latest) {
        if (take(source, now, interval, latest)) {
            return next(source).orElseThrow().minus(interval);
        }
        Optional<Instant> next = next(source);
        if (next.isPresent() && next.get().isAfter(latest)) {
            return next.get();
        }
        if (next.isEmpty()) {
            entities.insertIfAbsent("INSERT INTO provider_slots (source, next_at) VALUES (?, 0)", source.id());
        }
        // the row is there now: another may have made it between the two looks
        return reserve(source, now, interval, latest);
    }

    /** The row stays locked until the transaction ends, so the time that is read after it is its own. */
    private boolean take(MetadataSource source, Instant now, Duration interval, Instant latest) {
        return entities.executeNative(
                        TAKE,
                        now.toEpochMilli(),
                        now.plus(FARTHEST_SLOT).toEpochMilli(),
                        interval.toMillis(),
                        source.id(),
                        latest.toEpochMilli())
                > 0;
    }

    private Optional<Instant> next(MetadataSource source) {
        return entities
                .selectRows("SELECT next_at, source FROM provider_slots WHERE source = ?1", List.of(source.id()))
                .stream()
                .findFirst()
                .map(row -> Instant.ofEpochMilli(((Number) row[0]).longValue()));
    }
}
