package org.homelibrary.messaging.local;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
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
 * Waits in memory and is worked off by managed threads, twice as many as requests may be under way at a time
 * ({@code library.lookup.threads}): while what one found is stored, another asks. They end when nothing is left.
 * Libraries take turns, see {@link Backlog}. A message that waits or is being worked on is not taken a second time. What is lost when
 * the server ends, or dropped from a full queue to make room for what somebody waits for, is found in the store by the next
 * sweep.
 */
@ApplicationScoped
public class LocalMetadataQueue implements MetadataQueue {

    private static final Logger LOG = Logger.getLogger(LocalMetadataQueue.class.getName());

    /** Several times what the slowest lookup takes. When nothing begins or ends for so long, something is wrong. */
    static final Duration STUCK_AFTER = Duration.ofMinutes(5);

    private final Supplier<LookupWorker> worker;
    private final int threads;
    private final int limit;
    private final LongSupplier nanoTime;

    @Resource
    private ManagedExecutorService managedExecutor;

    private final Backlog waiting = new Backlog();
    private final Set<LookupMessage> underWay = new HashSet<>();
    private final Map<LookupMessage, Integer> failures = new HashMap<>();
    private Executor executor;
    private int running;
    private long lastProgress;
    private boolean stopped;

    protected LocalMetadataQueue() {
        this(null, 0, 0, null, null);
    }

    @Inject
    LocalMetadataQueue(Instance<LookupWorker> worker, Settings settings) {
        // by Instance, because the worker's service has this queue injected
        this(worker::get, settings.lookups().threads() * 2, settings.lookups().queueLimit(), null, System::nanoTime);
    }

    /** @param nanoTime a clock that nobody sets */
    LocalMetadataQueue(
            Supplier<LookupWorker> worker, int threads, int limit, Executor executor, LongSupplier nanoTime) {
        this.worker = worker;
        this.threads = threads;
        this.limit = limit;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void send(LookupMessage message) {
        if (underWay.contains(message)) {
            return;
        }
        if (waiting.size() >= limit) {
            waiting.drop(message.libraryId());
        }
        requireRoom();
        noteProgressIfIdle();
        waiting.add(message);
        ensureThread();
    }

    @Override
    public synchronized void sendBulk(LookupMessage message) {
        if (underWay.contains(message)) {
            return;
        }
        requireRoom();
        noteProgressIfIdle();
        waiting.addBulk(message);
        ensureThread();
    }

    private void requireRoom() {
        if (stopped || waiting.size() >= limit) {
            throw new QueueException(stopped ? "the server is stopping" : limit + " lookups are waiting already");
        }
    }

    /** A full queue is busy, and no reason to call the server unhealthy. */
    @Override
    public synchronized boolean isReady() {
        return !stopped && !isStuck();
    }

    private boolean isStuck() {
        return !isIdle() && nanoTime.getAsLong() - lastProgress > STUCK_AFTER.toNanos();
    }

    private boolean isIdle() {
        return waiting.isEmpty() && running == 0;
    }

    private void noteProgressIfIdle() {
        if (isIdle()) {
            noteProgress();
        }
    }

    private void noteProgress() {
        lastProgress = nanoTime.getAsLong();
    }

    private void ensureThread() {
        if (running >= threads) {
            return;
        }
        running++;
        try {
            (executor == null ? managedExecutor : executor).execute(this::workOff);
        } catch (RejectedExecutionException e) {
            running--;
            if (running == 0) {
                waiting.clear();
                throw new QueueException("the server takes no background work", e);
            }
            // those that run will get to it
        }
    }

    private void workOff() {
        try {
            for (Optional<LookupMessage> message = next(); message.isPresent(); message = next()) {
                process(message.get());
            }
        } finally {
            threadEnds();
        }
    }

    private void process(LookupMessage message) {
        RequestId.begin();
        try {
            worker.get().work(message);
            forget(message);
        } catch (RuntimeException | Error e) {
            // The record is still PENDING in the store, and the next sweep brings it back. An error, as of a class that
            // cannot be loaded, is this message's trouble: the thread goes on to the next.
            LOG.log(Level.WARNING, "lookup broke off, book=" + message.bookId(), e);
            if (isLastTry(message)) {
                giveUp(message);
            }
        } finally {
            done(message);
            RequestId.end();
        }
    }

    private void giveUp(LookupMessage message) {
        try {
            worker.get().giveUp(message);
            forget(message);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "lookup could not be given up, book=" + message.bookId(), e);
        }
    }

    private synchronized boolean isLastTry(LookupMessage message) {
        return failures.merge(message, 1, Integer::sum) >= LookupWorker.MAX_TRIES;
    }

    private synchronized void forget(LookupMessage message) {
        failures.remove(message);
    }

    private synchronized Optional<LookupMessage> next() {
        Optional<LookupMessage> message = stopped ? Optional.empty() : waiting.poll();
        message.ifPresent(underWay::add);
        noteProgress();
        return message;
    }

    private synchronized void done(LookupMessage message) {
        underWay.remove(message);
        noteProgress();
    }

    /** What was sent between the last look for a message and this moment found no thread missing. */
    private synchronized void threadEnds() {
        running--;
        if (!stopped && !waiting.isEmpty()) {
            ensureThread();
        }
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        waiting.clear();
    }
}
