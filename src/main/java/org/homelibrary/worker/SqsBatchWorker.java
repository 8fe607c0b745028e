package org.homelibrary.worker;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.Delivery;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.LookupBatchWorker;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.QueueMessage;

/**
 * Does the lookups of a batch, at most {@code library.lookup.threads} at a time, and imports among them, and answers before
 * its time is up. The last delivery before the dead-letter queue is known by its count: then that is noted with the book.
 */
@ApplicationScoped
public class SqsBatchWorker implements LookupBatchWorker {

    private static final Logger LOG = Logger.getLogger(SqsBatchWorker.class.getName());

    /** Kept from the budget, to note what could not be done, and to answer. */
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final LookupWorker worker;
    private final ImportTurns imports;
    private final int threads;

    @Resource
    private ManagedExecutorService managedExecutor;

    private final Executor executor;

    protected SqsBatchWorker() {
        this(null, null, 0, null);
    }

    @Inject
    SqsBatchWorker(LookupWorker worker, ImportTurns imports, Settings settings) {
        this(worker, imports, settings.lookups().threads(), null);
    }

    SqsBatchWorker(LookupWorker worker, ImportTurns imports, int threads, Executor executor) {
        this.worker = worker;
        this.imports = imports;
        this.threads = threads;
        this.executor = executor;
    }

    @Override
    public Set<String> work(List<Delivery> batch, Duration budget) {
        long end = System.nanoTime() + workTime(budget).toNanos();
        List<QueueMessage> wanted = batch.stream()
                .flatMap(delivery -> delivery.message().stream())
                .distinct()
                .toList();
        Set<QueueMessage> done = work(wanted, end);
        List<Delivery> failed = batch.stream()
                .filter(delivery -> delivery.message().filter(done::contains).isEmpty())
                .toList();
        failed.stream()
                .filter(delivery -> delivery.count() >= LookupWorker.MAX_TRIES)
                .flatMap(delivery -> delivery.message().stream())
                .distinct()
                .forEach(this::giveUp);
        return failed.stream().map(Delivery::id).collect(Collectors.toSet());
    }

    /**
     * What is under way when the time is up is left to end by itself, which does no harm; interrupting it could: an
     * embedded database closes when it is.
     *
     * @return what was done when the time was up
     */
    private Set<QueueMessage> work(List<QueueMessage> messages, long end) {
        Queue<QueueMessage> waiting = new ConcurrentLinkedQueue<>(messages);
        Set<QueueMessage> done = ConcurrentHashMap.newKeySet();
        CountDownLatch ended = new CountDownLatch(messages.size());
        Runnable lane = () -> {
            QueueMessage next;
            while (System.nanoTime() < end && (next = waiting.poll()) != null) {
                if (isDone(next, end)) {
                    done.add(next);
                }
                ended.countDown();
            }
        };
        for (int lanes = Math.min(threads, messages.size()); lanes > 0; lanes--) {
            (executor == null ? managedExecutor : executor).execute(lane);
        }
        try {
            ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // the server is stopping: what is not done is delivered again
            Thread.currentThread().interrupt();
        }
        return Set.copyOf(done);
    }

    private boolean isDone(QueueMessage message, long end) {
        try {
            if (message instanceof LookupMessage lookup) {
                worker.work(lookup);
            } else if (message instanceof ImportMessage running) {
                imports.take(running, Duration.ofNanos(end - System.nanoTime()));
            }
            return true;
        } catch (RuntimeException | Error e) {
            // also of an error its neighbours must not hear
            LOG.log(Level.WARNING, "work broke off: " + message, e);
            return false;
        }
    }

    private void giveUp(QueueMessage message) {
        try {
            if (message instanceof LookupMessage lookup) {
                worker.giveUp(lookup);
            } else if (message instanceof ImportMessage running) {
                imports.giveUp(running);
            }
        } catch (RuntimeException | Error e) {
            // it stays as it is in the store, and is queued anew by a sweep, or when somebody looks at it
            LOG.log(Level.WARNING, "work could not be given up: " + message, e);
        }
    }

    private static Duration workTime(Duration budget) {
        Duration half = budget.dividedBy(2);
        return budget.minus(half.compareTo(RESERVE) < 0 ? half : RESERVE);
    }
}
