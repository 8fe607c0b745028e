package org.homelibrary.messaging.local;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.logging.RequestId;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.ImportWorker;
import org.homelibrary.messaging.QueueException;

/**
 * Imports that wait, in memory, worked off by one managed thread that ends when nothing is left. They take turns, so that a
 * small one does not wait for all of a large one. What is lost when the server ends is found in the store by the next sweep.
 */
@ApplicationScoped
public class LocalImportQueue implements ImportQueue {

    /** How long the turn of one import is. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int MAX_FAILURES = 3;

    private static final Logger LOG = Logger.getLogger(LocalImportQueue.class.getName());

    private final Supplier<ImportWorker> worker;

    @Resource
    private ManagedExecutorService managedExecutor;

    private final Executor executor;
    private final Queue<ImportMessage> waiting = new ArrayDeque<>();
    private final Set<ImportMessage> known = new LinkedHashSet<>();
    private boolean isRunning;
    private boolean isStopped;

    protected LocalImportQueue() {
        this((Supplier<ImportWorker>) null, null);
    }

    @Inject
    LocalImportQueue(Instance<ImportWorker> worker) {
        // by Instance, because the worker's service has this queue injected
        this(worker::get, null);
    }

    LocalImportQueue(Supplier<ImportWorker> worker, Executor executor) {
        this.worker = worker;
        this.executor = executor;
    }

    /** Does nothing when it waits already; one that is worked on waits again, because it may be about to end. */
    @Override
    public synchronized void send(ImportMessage message) {
        if (isStopped) {
            throw new QueueException("the server is stopping");
        }
        if (known.add(message)) {
            waiting.add(message);
        }
        if (!isRunning) {
            try {
                isRunning = true;
                (executor == null ? managedExecutor : executor).execute(this::workOff);
            } catch (RejectedExecutionException e) {
                isRunning = false;
                waiting.clear();
                known.clear();
                throw new QueueException("the server takes no background work", e);
            }
        }
    }

    private void workOff() {
        for (ImportMessage next = next(); next != null; next = next()) {
            if (work(next)) {
                sendAgain(next);
            }
        }
    }

    private synchronized ImportMessage next() {
        ImportMessage next = isStopped ? null : waiting.poll();
        if (next == null) {
            isRunning = false;
        } else {
            known.remove(next);
        }
        return next;
    }

    private synchronized void sendAgain(ImportMessage message) {
        if (!isStopped && known.add(message)) {
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
        waiting.clear();
        known.clear();
    }
}
