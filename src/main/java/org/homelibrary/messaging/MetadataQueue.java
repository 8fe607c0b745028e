package org.homelibrary.messaging;

/**
 * Where lookups are put to be done in the background. Delivery is at least once and in no order.
 *
 * <p>The {@code PENDING} record in the store is the truth and the message only a reminder: what is refused here is found
 * again by a later sweep over the store.
 */
public interface MetadataQueue {

    /**
     * Called after the write it speaks of is committed.
     *
     * @throws QueueException when the queue is full or cannot be reached
     */
    void send(LookupMessage message);

    /** For the health check: whether a message could be sent now. */
    boolean isReady();
}
