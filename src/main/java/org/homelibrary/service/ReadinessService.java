package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.persistence.UserDao;

/** Whether what the library stands on is there. */
@ApplicationScoped
public class ReadinessService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final UserDao users;
    private final MetadataQueue queue;

    protected ReadinessService() {
        this(null, null);
    }

    @Inject
    public ReadinessService(UserDao users, MetadataQueue queue) {
        this.users = users;
        this.queue = queue;
    }

    /**
     * Reads one record by its key: the cheapest question that a store has to be there for.
     *
     * @throws org.homelibrary.persistence.StoreException when it is not
     */
    @Transactional
    public void askStore() {
        users.find(NOBODY);
    }

    public boolean isQueueReady() {
        return queue.isReady();
    }
}
