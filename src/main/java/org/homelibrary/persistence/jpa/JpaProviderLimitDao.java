package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ProviderLimitDao;

/** Tables {@code provider_pauses} and {@code provider_slots}. */
@ApplicationScoped
public class JpaProviderLimitDao implements ProviderLimitDao {

    private static final String TAKE =
            "UPDATE provider_slots SET next_at = ?1 WHERE source = ?2 AND (next_at <= ?3 OR next_at > ?4)";

    private static final String FREE = "UPDATE provider_slots SET next_at = ?1 WHERE source = ?2 AND next_at = ?3";

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
    public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
        while (true) {
            int taken = entities.executeNative(
                    TAKE, until.toEpochMilli(), source.id(), now.toEpochMilli(), farthest.toEpochMilli());
            if (taken > 0) {
                return Optional.empty();
            }
            Optional<Instant> next = next(source);
            if (next.isPresent()) {
                return next;
            }
            entities.insertIfAbsent("INSERT INTO provider_slots (source, next_at) VALUES (?, 0)", source.id());
        }
    }

    @Override
    public void free(MetadataSource source, Instant until, Instant next) {
        entities.executeNative(FREE, next.toEpochMilli(), source.id(), until.toEpochMilli());
    }

    private Optional<Instant> next(MetadataSource source) {
        return entities
                .selectRows("SELECT next_at, source FROM provider_slots WHERE source = ?1", List.of(source.id()))
                .stream()
                .findFirst()
                .map(row -> Instant.ofEpochMilli(((Number) row[0]).longValue()));
    }
}
