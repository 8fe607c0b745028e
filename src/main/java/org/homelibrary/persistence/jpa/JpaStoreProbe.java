package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreProbe;

/** Looks at the disk and at the database, and opens the latter again when it was opened while nothing could be written. */
@ApplicationScoped
public class JpaStoreProbe implements StoreProbe {

    private static final UUID NOBODY = new UUID(0, 0);

    private Entities entities;
    private LibraryDatabase database;

    protected JpaStoreProbe() {}

    @Inject
    JpaStoreProbe(Entities entities, LibraryDatabase database) {
        this.entities = entities;
        this.database = database;
    }

    @Override
    public void check() {
        database.requireWritable();
        database.reopenIfReadOnly();
        entities.find(User.class, NOBODY);
    }
}
