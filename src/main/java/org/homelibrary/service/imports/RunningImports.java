package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.model.imports.job.ImportJob;

/** Queues running imports again whose message was lost: with the server, or on its way. */
@ApplicationScoped
public class RunningImports {

    /** An import that has not moved for so long waits for nobody. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private static final int MAX = 100;

    private final ImportStore imports;
    private final ImportQueue queue;
    private final Clock clock;

    protected RunningImports() {
        this(null, null, null);
    }

    @Inject
    RunningImports(ImportStore imports, ImportQueue queue, Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Queues all of them: for a queue that lives as long as the server, and knows what it has already.
     *
     * @throws QueueException when the queue cannot be reached
     */
    public void resumeAll() {
        imports.findRunning(MAX).forEach(this::send);
    }

    /**
     * Queues those that nobody works on: for a queue that keeps its messages itself.
     *
     * @throws QueueException when the queue cannot be reached
     */
    public void resumeLost() {
        Instant lost = clock.instant().minus(LOST_AFTER);
        imports.findRunning(MAX).stream()
                .filter(job -> job.changedAt().isBefore(lost))
                .forEach(this::send);
    }

    private void send(ImportJob job) {
        queue.send(ImportMessage.of(job.id()));
    }
}
