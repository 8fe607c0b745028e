package org.homelibrary.messaging.local;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.logging.RequestId;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.ImportWorker;
import org.homelibrary.messaging.QueueException;

/**
 * Imports that wait, in memory, worked off by one managed thread. They take turns, so that a small one does not wait for all
 * of a large one. What is lost when the server ends is found in the store by the next sweep.
 *
 * <p>The thread is begun with the application, and not by a request, with which it would share what the server closes when
 * the request ends.
 */
@ApplicationScoped
public class LocalImportQueue implements ImportQueue {

    /** How long the turn of one import is. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int MAX_FAILURES = 3;

    private static final Logger LOG = Logger.getLogger(LocalImportQueue.class.getName());

    private final Supplier<ImportWorker> worker;

    @Resource
    private ManagedExecutorService executor;

    private final Set<ImportMessage> waiting = new LinkedHashSet<>();
    private boolean isStopped;

    protected LocalImportQueue() {
        this((Supplier<ImportWorker>) null);
    }

    @Inject
    LocalImportQueue(Instance<ImportWorker> worker) {
        // by Instance, because the worker's service has this queue injected
        this(worker::get);
    }

    LocalImportQueue(Supplier<ImportWorker> worker) {
        this.worker = worker;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.execute(this::run);
    }

    /** Does nothing when it waits already; one that is worked on waits again, because it may be about to end. */
    @Override
    public synchronized void send(ImportMessage message) {
        if (isStopped) {
            throw new QueueException("the server is stopping");
        }
        waiting.add(message);
        notifyAll();
    }

    private void run() {
        try {
            while (awaitMessage()) {
                workOff();
            }
        } catch (InterruptedException e) {
            // the server is stopping
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the queue is stopped */
    private synchronized boolean awaitMessage() throws InterruptedException {
        while (waiting.isEmpty() && !isStopped) {
            wait();
        }
        return !isStopped;
    }

    /** Returns when nothing is left. */
    void workOff() {
        for (Optional<ImportMessage> next = next(); next.isPresent(); next = next()) {
            if (work(next.get())) {
                sendAgain(next.get());
            }
        }
    }

    private synchronized Optional<ImportMessage> next() {
        Optional<ImportMessage> next =
                isStopped ? Optional.empty() : waiting.stream().findFirst();
        next.ifPresent(waiting::remove);
        return next;
    }

    private synchronized void sendAgain(ImportMessage message) {
        if (!isStopped) {
            waiting.add(message);
        }
    }

    /** @return whether there is more to do */
    private boolean work(ImportMessage message) {
        RequestId.begin();
        try {
            for (int failures = 1; ; failures++) {
                try {
                    return worker.get().work(message, TURN);
                } catch (RuntimeException | Error e) {
                    LOG.log(Level.WARNING, "import broke off, import=" + message.importId(), e);
                    if (failures == MAX_FAILURES) {
                        worker.get().giveUp(message);
                        return false;
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            // it stays as it is in the store, and is queued anew by the next sweep
            LOG.log(Level.WARNING, "import could not be stopped, import=" + message.importId(), e);
            return false;
        } finally {
            RequestId.end();
        }
    }

    @PreDestroy
    synchronized void stop() {
        isStopped = true;
        notifyAll();
    }
}
