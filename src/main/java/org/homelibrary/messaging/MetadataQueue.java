package org.homelibrary.messaging;

import java.time.Duration;

/**
 * Where lookups are put to be done in the background. Delivery is at least once and in no order, but fair: many messages of
 * one library do not hold up those of another for long, and a book that somebody has just added alone is not held up by a
 * thousand that were added at once.
 *
 * <p>The {@code PENDING} record in the store is the truth and the message only a reminder: what is refused here is found
 * again by a later sweep over the store.
 */
public interface MetadataQueue {

    /**
     * Sends a message whose answer somebody waits for, who has just added a book or asked for one. Called after the write
     * it speaks of is committed. When books are added to one library faster than a person can, a program is
     * assumed to do it: those messages may be treated as {@linkplain #sendBulk bulk}.
     *
     * @throws QueueException when the queue is full or cannot be reached
     */
    void send(LookupMessage message);

    /**
     * Sends a message whose answer nobody waits for, as one of many: it is overtaken by those that were {@linkplain #send
     * sent} by a person.
     *
     * @throws QueueException when the queue is full or cannot be reached
     */
    default void sendBulk(LookupMessage message) {
        send(message);
    }

    /**
     * Sends a message that is not to be delivered before so long. A queue that cannot keep it back does nothing: the
     * record in the store says when the lookup is due, and the sweep over it brings it.
     *
     * @throws QueueException when the queue cannot be reached
     */
    default void sendLater(LookupMessage message, Duration delay) {}

    /** Whether the queue is there and gets on: false when it cannot be reached, is stopped or stuck. For the health check. */
    boolean isReady();
}
