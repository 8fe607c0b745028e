package org.homelibrary.messaging;

/**
 * Where imports are put to be done in the background. Delivery is at least once. The running job in the store is the truth
 * and the message only a reminder: one that is lost is found again by a later sweep over the store.
 */
public interface ImportQueue {

    /**
     * Sends a message. Called after the write it speaks of is committed.
     *
     * @throws QueueException when the queue cannot be reached, or is stopped
     */
    void send(ImportMessage message);
}
