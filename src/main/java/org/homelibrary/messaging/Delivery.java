package org.homelibrary.messaging;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A message as a queue outside this process delivers it.
 *
 * @param id what the queue knows it by
 * @param message empty when it cannot be read
 * @param count how often it was delivered, this time included
 */
public record Delivery(String id, Optional<QueueMessage> message, int count) {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    /** @param body as {@link MessageBody} writes it; any other is logged */
    public static Delivery of(String id, String body, int count) {
        return new Delivery(id, read(id, body), count);
    }

    private static Optional<QueueMessage> read(String id, String body) {
        try {
            return Optional.of(MessageBody.read(body));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "message {0} cannot be read: {1}", new Object[] {id, e.getMessage()});
            return Optional.empty();
        }
    }
}
