package org.homelibrary.messaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.QueueException;
import org.junit.jupiter.api.Test;

class LocalMetadataQueueTest {

    private final List<LookupMessage> done = new ArrayList<>();
    private final List<LookupMessage> givenUp = new ArrayList<>();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private Consumer<LookupMessage> work = done::add;

    private final LookupWorker worker = new LookupWorker() {
        @Override
        public void work(LookupMessage message) {
            work.accept(message);
        }

        @Override
        public void giveUp(LookupMessage message) {
            givenUp.add(message);
        }
    };

    private final LocalMetadataQueue queue = new LocalMetadataQueue(() -> worker, 2, 3, threads::add);

    @Test
    void messages_areWorkedOffByFewThreads() {
        queue.send(message(1));
        queue.send(message(2));
        queue.send(message(3));

        assertThat(threads).hasSize(2);
        runThreads();
        assertThat(done).containsExactly(message(1), message(2), message(3));
    }

    @Test
    void messageThatWaits_isNotTakenTwice() {
        queue.send(message(1));
        queue.send(message(1));

        runThreads();

        assertThat(done).containsExactly(message(1));
    }

    @Test
    void messageThatIsDone_canComeAgain() {
        queue.send(message(1));
        runThreads();
        queue.send(message(1));
        runThreads();

        assertThat(done).hasSize(2);
    }

    @Test
    void fullQueue_refusesAndSaysThatItIsNotReady() {
        queue.send(message(1));
        queue.send(message(2));
        queue.send(message(3));

        assertThat(queue.isReady()).isFalse();
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> queue.send(message(4)));

        runThreads();
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void workThatBreaksOff_doesNotTakeItsNeighboursAlong() {
        work = message -> {
            if (message.equals(message(1))) {
                throw new IllegalStateException("broken");
            }
            done.add(message);
        };
        queue.send(message(1));
        queue.send(message(2));

        runThreads();

        assertThat(done).containsExactly(message(2));
    }

    @Test
    void workThatAlwaysBreaksOff_isGivenUpAfterThreeTries() {
        work = message -> {
            throw new IllegalStateException("broken");
        };
        for (int tries = 0; tries < LookupWorker.MAX_TRIES; tries++) {
            assertThat(givenUp).isEmpty();
            queue.send(message(1));
            runThreads();
        }
        assertThat(givenUp).containsExactly(message(1));
    }

    @Test
    void serverThatTakesNoWork_isSaidAndTheMessageCanComeAgain() {
        LocalMetadataQueue refusing = new LocalMetadataQueue(() -> worker, 2, 3, task -> {
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

        assertThat(done).isEmpty();
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> queue.send(message(2)));
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.poll().run();
        }
    }

    private static LookupMessage message(int number) {
        return new LookupMessage(new UUID(0, 1), new UUID(0, number));
    }
}
