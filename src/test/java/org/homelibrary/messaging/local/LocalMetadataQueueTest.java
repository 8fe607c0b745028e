package org.homelibrary.messaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.homelibrary.contract.MetadataQueueContract;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.junit.jupiter.api.Test;

class LocalMetadataQueueTest extends MetadataQueueContract {

    private static final int LIMIT = 30;
    private static final LookupMessage OF_ANOTHER = new LookupMessage(new UUID(0, 2), new UUID(0, 1));

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // it may begin anywhere, and overflow
    private final LocalMetadataQueue queue =
            new LocalMetadataQueue(() -> worker, 2, LIMIT, threads::add, nanoTime::get);

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
        assertThat(worker.done()).containsExactlyInAnyOrderElementsOf(messages(3));
    }

    @Test
    void messageThatWaits_isNotTakenTwice() {
        queue.send(message(1));
        queue.send(message(1));

        runThreads();

        assertThat(worker.done()).containsExactly(message(1));
    }

    @Test
    void fullQueue_refuses_butIsBusyAndNotDown() {
        messages(LIMIT).forEach(queue::sendBulk);

        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> queue.sendBulk(message(LIMIT + 1)));
        assertThat(queue.isReady()).isTrue();

        runThreads();
        queue.sendBulk(message(LIMIT + 1));
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void fullQueue_takesABookThatSomebodyWaitsFor_atTheExpenseOfBulk() {
        messages(LIMIT).forEach(queue::send);

        queue.send(message(LIMIT + 1));

        runThreads();
        assertThat(worker.done()).hasSize(LIMIT).startsWith(message(LIMIT + 1));
    }

    @Test
    void fullQueue_makesRoomForALibraryThatHasLessWaiting() {
        messages(LIMIT).forEach(queue::send);

        queue.send(OF_ANOTHER);

        runThreads();
        assertThat(worker.done()).hasSize(LIMIT).contains(OF_ANOTHER);
    }

    @Test
    void librariesTakeTurns() {
        messages(20).forEach(queue::send);
        queue.send(OF_ANOTHER);

        runThreads();

        assertThat(worker.done().indexOf(OF_ANOTHER)).isLessThan(2);
    }

    @Test
    void bulk_isOvertakenByAPerson() {
        messages(20).forEach(queue::sendBulk);
        queue.send(message(21));
        queue.send(message(19));

        runThreads();

        assertThat(worker.done()).startsWith(message(19), message(21)).hasSize(21);
    }

    @Test
    void bookAddedAlone_isLookedUpNext_withAThousandOfTheSameLibraryPending() {
        LocalMetadataQueue large = new LocalMetadataQueue(() -> worker, 4, 1000, threads::add, nanoTime::get);
        IntStream.rangeClosed(1, 500).forEach(number -> large.sendBulk(message(number)));
        IntStream.rangeClosed(501, 1000).forEach(number -> large.send(message(number)));
        worker.working(message -> {
            if (worker.begun().size() == 50) {
                large.send(message(2000));
            }
        });

        runThreads();

        assertThat(worker.begun().subList(50, 52)).contains(message(2000));
        assertThat(worker.done())
                .as("one was dropped for it, and is left to the sweep")
                .hasSizeGreaterThanOrEqualTo(1000);
    }

    @Test
    void errorOfOneMessage_leavesTheThreadsToTheOthers() {
        worker.working(message -> {
            if (message.equals(message(1)) || message.equals(message(2))) {
                throw new NoClassDefFoundError("a file of the server is gone");
            }
        });

        messages(6).forEach(queue::send);
        runThreads();
        assertThat(worker.done()).containsExactlyInAnyOrder(message(3), message(4), message(5), message(6));

        messages(2).forEach(queue::send);
        assertThat(threads).hasSize(2);
        workOff();
        assertThat(worker.givenUp()).containsExactlyInAnyOrder(message(1), message(2));
    }

    @Test
    void queueWhoseThreadsNeverStart_isNotReady() {
        queue.send(message(1));
        pass(LocalMetadataQueue.STUCK_AFTER);
        assertThat(queue.isReady()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(queue.isReady()).isFalse();

        runThreads();
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void lookupThatHangs_isNotedInTheHealth_andOnlyForAsLong() {
        AtomicBoolean readyMeanwhile = new AtomicBoolean(true);
        worker.working(message -> {
            pass(LocalMetadataQueue.STUCK_AFTER.plusSeconds(1));
            readyMeanwhile.set(queue.isReady());
        });
        queue.send(message(1));

        runThreads();

        assertThat(readyMeanwhile).isFalse();
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void idleQueue_staysReadyHoweverLongNobodyAddsABook() {
        queue.send(message(1));
        runThreads();
        pass(Duration.ofDays(40));

        assertThat(queue.isReady()).isTrue();
        queue.send(message(2));
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void serverThatTakesNoWork_isSaidAndTheMessageCanComeAgain() {
        LocalMetadataQueue refusing = new LocalMetadataQueue(
                () -> worker,
                2,
                LIMIT,
                task -> {
                    throw new RejectedExecutionException();
                },
                nanoTime::get);

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

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }
}
