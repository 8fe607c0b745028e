package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.persistence.CoverDao;

/** Table {@code covers}. */
@ApplicationScoped
public class JpaCoverDao implements CoverDao {

    private Entities entities;

    protected JpaCoverDao() {}

    @Inject
    JpaCoverDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Cover> find(UUID id) {
        return entities.find(Cover.class, id);
    }

    @Override
    public void save(Cover cover) {
        entities.insertIfAbsent(
                "INSERT INTO covers (id, owner_id, media_type, bytes) VALUES (?, ?, ?, ?)",
                cover.getId(),
                cover.getOwnerId(),
                cover.getMediaType(),
                cover.getBytes());
    }

    @Override
    public void delete(UUID id) {
        entities.execute("DELETE FROM Cover c WHERE c.id = ?1", id);
    }
}
