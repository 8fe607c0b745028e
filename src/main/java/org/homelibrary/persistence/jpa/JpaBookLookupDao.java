package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.persistence.BookLookupDao;

/** Table {@code book_lookups}. */
@ApplicationScoped
public class JpaBookLookupDao implements BookLookupDao {

    private Entities entities;

    protected JpaBookLookupDao() {}

    @Inject
    JpaBookLookupDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<BookLookup> find(UUID id) {
        return entities.find(BookLookup.class, id);
    }

    @Override
    public List<BookLookup> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.select(BookLookup.class, "SELECT l FROM BookLookup l WHERE l.id IN ?1", ids.size(), ids);
    }

    /** A new row is made blank first, by which two who make it at the same moment meet as two who change it. */
    @Override
    public BookLookup save(BookLookup lookup) {
        if (lookup.getVersion() == 0) {
            entities.insertIfAbsent(
                    "INSERT INTO book_lookups (id, isbn, cover_state, cover_failures, version, answers, cover_candidates)"
                            + " VALUES (?, ?, 'NOT_BEGUN', 0, 0, '', '')",
                    lookup.getId(),
                    lookup.getIsbn().value());
        }
        return entities.update(BookLookup.class, lookup.getId(), lookup);
    }
}
