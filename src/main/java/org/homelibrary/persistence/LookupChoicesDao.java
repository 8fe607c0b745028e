package org.homelibrary.persistence;

import java.util.Optional;
import org.homelibrary.model.lookup.LookupChoices;

/** The administrator's choices about lookups: at most one record. */
public interface LookupChoicesDao {

    Optional<LookupChoices> find();

    /**
     * Inserts choices of version 0, and otherwise replaces those of the same version.
     *
     * @return the choices as stored, with their new version
     * @throws ConflictException when others were stored meanwhile
     */
    LookupChoices save(LookupChoices choices);
}
