package org.homelibrary.service.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.persistence.StoreProbe;

/** Whether what the library stands on is there. */
@ApplicationScoped
public class ReadinessService {

    private final StoreProbe store;
    private final MetadataQueue queue;

    protected ReadinessService() {
        this(null, null);
    }

    @Inject
    public ReadinessService(StoreProbe store, MetadataQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    /**
     * See {@link StoreProbe#check}.
     *
     * @throws org.homelibrary.persistence.StoreException when the store can be read, or written, no longer
     */
    @Transactional
    public void askStore() {
        store.check();
    }

    public boolean isQueueReady() {
        return queue.isReady();
    }
}
