package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.persistence.LookupChoicesDao;

/** The transactions of {@link LookupChoicesService}. */
@ApplicationScoped
@Transactional
public class LookupChoicesStore {

    private final LookupChoicesDao choices;

    protected LookupChoicesStore() {
        this(null);
    }

    @Inject
    public LookupChoicesStore(LookupChoicesDao choices) {
        this.choices = choices;
    }

    /** The choices as stored, or none. */
    public LookupChoices find() {
        return choices.find().orElseGet(LookupChoices::new);
    }

    /** @throws org.homelibrary.persistence.ConflictException when somebody else is saving at this moment */
    public void change(Consumer<LookupChoices> change) {
        LookupChoices stored = find();
        change.accept(stored);
        choices.save(stored);
    }
}
