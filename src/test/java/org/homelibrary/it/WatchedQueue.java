package org.homelibrary.it;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;

/** Tells the witness what is sent. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class WatchedQueue implements MetadataQueue {

    @Inject
    @Delegate
    private MetadataQueue queue;

    @Inject
    private Witness witness;

    @Override
    public void send(LookupMessage message) {
        witness.sending(message);
        queue.send(message);
    }
}
