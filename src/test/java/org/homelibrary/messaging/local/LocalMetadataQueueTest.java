package org.homelibrary.messaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.homelibrary.contract.MetadataQueueContract;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.junit.jupiter.api.Test;

class LocalMetadataQueueTest extends MetadataQueueContract {

    private static final int LIMIT = 30;

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final LocalMetadataQueue queue = new LocalMetadataQueue(() -> worker, 2, LIMIT, threads::add);

    @Override
    protected MetadataQueue queue() {
        return queue;
    }

    /** What broke off is found in the store by the next sweep, and sent again. */
    @Override
    protected void workOff() {
        runThreads();
        Set<LookupMessage> pending = new LinkedHashSet<>(worker.begun());
        pending.removeAll(worker.done());
        pending.removeAll(worker.givenUp());
        if (!pending.isEmpty()) {
            pending.forEach(queue::send);
            workOff();
        }
    }

    @Override
    protected void breakDown() {
        queue.stop();
    }

    @Test
    void messages_areWorkedOffByFewThreads() {
        messages(3).forEach(queue::send);

        assertThat(threads).hasSize(2);
        runThreads();
        assertThat(worker.done()).containsExactlyElementsOf(messages(3));
    }

    @Test
    void messageThatWaits_isNotTakenTwice() {
        queue.send(message(1));
        queue.send(message(1));

        runThreads();

        assertThat(worker.done()).containsExactly(message(1));
    }

    @Test
    void fullQueue_refusesAndSaysThatItIsNotReady() {
        messages(LIMIT).forEach(queue::send);

        assertThat(queue.isReady()).isFalse();
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> queue.send(message(LIMIT + 1)));

        runThreads();
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void serverThatTakesNoWork_isSaidAndTheMessageCanComeAgain() {
        LocalMetadataQueue refusing = new LocalMetadataQueue(() -> worker, 2, LIMIT, task -> {
            throw new RejectedExecutionException();
        });

        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> refusing.send(message(1)));
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> refusing.send(message(1)));
    }

    @Test
    void stoppedQueue_leavesTheRestToTheNextStart() {
        queue.send(message(1));
        queue.stop();

        runThreads();

        assertThat(worker.done()).isEmpty();
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }
}
