package org.homelibrary.messaging;

import java.time.Duration;

/** What does the work that a message asks for; the queue's side of it, so that a queue needs to know no service. */
public interface ImportWorker {

    /**
     * Goes on with an import; repeated and late messages do no harm.
     *
     * @param time about so long at most
     * @return whether there is more to do
     */
    boolean work(ImportMessage message, Duration time);

    /** Stops the import. Called when it ended in an exception several times. */
    void giveUp(ImportMessage message);
}
