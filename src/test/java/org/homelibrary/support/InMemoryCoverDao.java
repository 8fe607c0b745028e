package org.homelibrary.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.persistence.CoverDao;

/** Covers in memory. */
public class InMemoryCoverDao implements CoverDao {

    private final Map<UUID, Cover> covers = new HashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryCoverDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<Cover> find(UUID id) {
        return Optional.ofNullable(covers.get(id));
    }

    @Override
    public synchronized void save(Cover cover) {
        beforeWrite.run();
        covers.put(cover.getId(), cover);
    }

    @Override
    public synchronized void delete(UUID id) {
        beforeWrite.run();
        covers.remove(id);
    }
}
