package org.homelibrary.it;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;

/** Tells the witness where the work is done. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class WatchedWorker implements LookupWorker {

    @Inject
    @Delegate
    private LookupWorker worker;

    @Inject
    private Witness witness;

    @Override
    public void work(LookupMessage message) {
        witness.working(message);
        worker.work(message);
    }
}
