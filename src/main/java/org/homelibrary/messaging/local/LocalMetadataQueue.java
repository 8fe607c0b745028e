package org.homelibrary.messaging.local;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import org.homelibrary.logging.RequestId;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;

/**
 * Waits in memory and is worked off by at most {@code library.lookup.threads} managed threads at a time, which end when
 * nothing is left. A message that waits or is being worked on is not taken a second time. What is lost when the server
 * ends is found in the store when it starts again.
 */
@ApplicationScoped
public class LocalMetadataQueue implements MetadataQueue {

    private static final Logger LOG = Logger.getLogger(LocalMetadataQueue.class.getName());

    private final Supplier<LookupWorker> worker;
    private final int threads;
    private final int limit;

    @Resource
    private ManagedExecutorService managedExecutor;

    private final Queue<LookupMessage> waiting = new ArrayDeque<>();
    private final Set<LookupMessage> known = new HashSet<>();
    private final Map<LookupMessage, Integer> failures = new HashMap<>();
    private Executor executor;
    private int running;
    private boolean stopped;

    protected LocalMetadataQueue() {
        this(null, 0, 0, null);
    }

    @Inject
    LocalMetadataQueue(Instance<LookupWorker> worker, Settings settings) {
        // by Instance, because the worker's service has this queue injected
        this(worker::get, settings.lookupThreads(), settings.lookupQueueLimit(), null);
    }

    LocalMetadataQueue(Supplier<LookupWorker> worker, int threads, int limit, Executor executor) {
        this.worker = worker;
        this.threads = threads;
        this.limit = limit;
        this.executor = executor;
    }

    @Override
    public synchronized void send(LookupMessage message) {
        if (known.contains(message)) {
            return;
        }
        if (stopped || waiting.size() >= limit) {
            throw new QueueException(stopped ? "the server is stopping" : limit + " lookups are waiting already");
        }
        waiting.add(message);
        known.add(message);
        if (running < threads) {
            startThread();
        }
    }

    @Override
    public synchronized boolean isReady() {
        return !stopped && waiting.size() < limit;
    }

    private void startThread() {
        try {
            (executor == null ? managedExecutor : executor).execute(this::workOff);
            running++;
        } catch (RejectedExecutionException e) {
            if (running == 0) {
                waiting.forEach(known::remove);
                waiting.clear();
                throw new QueueException("the server takes no background work", e);
            }
            // those that run will get to it
        }
    }

    private void workOff() {
        for (LookupMessage message = next(); message != null; message = next()) {
            RequestId.begin();
            try {
                worker.get().work(message);
                forget(message);
            } catch (RuntimeException e) {
                // The record is still PENDING in the store, and the next sweep brings it back.
                LOG.log(Level.WARNING, "lookup broke off, book=" + message.bookId(), e);
                if (isLastTry(message)) {
                    giveUp(message);
                }
            } finally {
                done(message);
                RequestId.end();
            }
        }
    }

    private void giveUp(LookupMessage message) {
        try {
            worker.get().giveUp(message);
            forget(message);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "lookup could not be given up, book=" + message.bookId(), e);
        }
    }

    private synchronized boolean isLastTry(LookupMessage message) {
        return failures.merge(message, 1, Integer::sum) >= LookupWorker.MAX_TRIES;
    }

    private synchronized void forget(LookupMessage message) {
        failures.remove(message);
    }

    private synchronized LookupMessage next() {
        LookupMessage message = stopped ? null : waiting.poll();
        if (message == null) {
            running--;
        }
        return message;
    }

    private synchronized void done(LookupMessage message) {
        known.remove(message);
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        waiting.clear();
    }
}
