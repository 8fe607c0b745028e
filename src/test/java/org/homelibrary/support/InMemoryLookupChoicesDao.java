package org.homelibrary.support;

import java.util.Optional;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.LookupChoicesDao;

/** Choices about lookups in memory. */
public class InMemoryLookupChoicesDao implements LookupChoicesDao {

    private final Runnable beforeWrite;
    private LookupChoices stored;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryLookupChoicesDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<LookupChoices> find() {
        return Optional.ofNullable(stored).map(choices -> copy(choices, choices.getVersion()));
    }

    @Override
    public synchronized LookupChoices save(LookupChoices choices) {
        beforeWrite.run();
        if (choices.getVersion() != (stored == null ? 0 : stored.getVersion())) {
            throw new ConflictException("the choices were stored by another");
        }
        stored = copy(choices, choices.getVersion() + 1);
        return copy(stored, stored.getVersion());
    }

    private static LookupChoices copy(LookupChoices choices, long version) {
        return LookupChoices.stored(
                choices.contact().map(Contact::value).orElse(null),
                choices.googleKey().orElse(null),
                choices.getSourcesText(),
                version);
    }
}
