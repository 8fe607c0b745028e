package org.homelibrary.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.ImportWorker;

/**
 * Does imports a turn at a time, each within the time of one batch: what is left over is a new message, behind those that
 * wait. A turn that is broken off is delivered again.
 */
@ApplicationScoped
public class ImportTurns {

    /** How long the turn of one import is. */
    private static final Duration TURN = Duration.ofSeconds(20);

    /** Kept from the time of the batch, for the rows that are under way then. */
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final ImportWorker worker;
    private final ImportQueue queue;

    protected ImportTurns() {
        this(null, null);
    }

    @Inject
    ImportTurns(ImportWorker worker, ImportQueue queue) {
        this.worker = worker;
        this.queue = queue;
    }

    /** @param left of the time of the batch */
    void take(ImportMessage message, Duration left) {
        Duration most = left.minus(RESERVE);
        if (worker.work(message, most.compareTo(TURN) < 0 ? most : TURN)) {
            queue.send(message);
        }
    }

    void giveUp(ImportMessage message) {
        worker.giveUp(message);
    }
}
