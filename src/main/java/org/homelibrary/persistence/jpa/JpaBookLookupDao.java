package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.BookLookup;
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
    public BookLookup save(BookLookup lookup) {
        return lookup.getVersion() == 0
                ? entities.insertVersioned(BookLookup.class, lookup.getId(), lookup)
                : entities.update(BookLookup.class, lookup.getId(), lookup);
    }
}
