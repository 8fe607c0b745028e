package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.persistence.LookupChoicesDao;

/** Table {@code lookup_choices}. */
@ApplicationScoped
public class JpaLookupChoicesDao implements LookupChoicesDao {

    private Entities entities;

    protected JpaLookupChoicesDao() {}

    @Inject
    JpaLookupChoicesDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Optional<LookupChoices> find() {
        return entities.find(LookupChoices.class, LookupChoices.ID);
    }

    @Override
    public LookupChoices save(LookupChoices choices) {
        return choices.getVersion() == 0
                ? entities.insertVersioned(LookupChoices.class, LookupChoices.ID, choices)
                : entities.update(LookupChoices.class, LookupChoices.ID, choices);
    }
}
