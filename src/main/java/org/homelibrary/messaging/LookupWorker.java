package org.homelibrary.messaging;

/** What does the work that a message asks for; the queue's side of it, so that a queue needs to know no service. */
public interface LookupWorker {

    /** How often a message is tried before it is given up. */
    int MAX_TRIES = 3;

    /** Does it; repeated and late messages do no harm. A failure that is not the book's own ends in an exception. */
    void work(LookupMessage message);

    /** Notes with the book that it could not be done. Called after {@link #MAX_TRIES} tries that ended in an exception. */
    void giveUp(LookupMessage message);
}
