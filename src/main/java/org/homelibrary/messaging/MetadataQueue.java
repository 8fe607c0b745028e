package org.homelibrary.messaging;

/**
 * Where lookups are put to be done in the background. Delivery is at least once and in no order, but fair: many messages of
 * one user do not hold up those of another for long.
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

    /**
     * Sends a message whose answer nobody waits for: where the queue can tell them apart, it is overtaken by those that
     * were {@linkplain #send sent} by a person.
     *
     * @throws QueueException when the queue is full or cannot be reached
     */
    default void sendBulk(LookupMessage message) {
        send(message);
    }

    /** Whether the queue is there and gets on: false when it cannot be reached, is stopped or stuck. For the health check. */
    boolean isReady();
}
