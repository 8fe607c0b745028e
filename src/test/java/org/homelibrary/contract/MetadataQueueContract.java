package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.support.RecordingWorker;
import org.junit.jupiter.api.Test;

/** What every queue of lookups must do. */
public abstract class MetadataQueueContract {

    protected final RecordingWorker worker = new RecordingWorker();

    protected abstract MetadataQueue queue();

    /** Delivers to {@link #worker} until nothing waits, bringing back what broke off as the edition does. */
    protected abstract void workOff();

    /** From now on it can take nothing. */
    protected abstract void breakDown();

    @Test
    void messageThatWasSent_reachesTheWorkerAsItWas() {
        LookupMessage message = new LookupMessage(UUID.randomUUID(), UUID.randomUUID());
        queue().send(message);

        workOff();

        assertThat(worker.done()).containsExactly(message);
        assertThat(worker.givenUp()).isEmpty();
    }

    @Test
    void messagesOfManySendersAtOnce_allArrive() {
        List<LookupMessage> messages = messages(25);
        List<Callable<Void>> senders = IntStream.range(0, 5)
                .<Callable<Void>>mapToObj(sender -> () -> {
                    messages.subList(sender * 5, sender * 5 + 5).forEach(queue()::send);
                    return null;
                })
                .toList();

        assertThat(Outcome.errors(Simultaneously.run(senders, MetadataQueueContract::call)))
                .isEmpty();
        workOff();

        assertThat(worker.done()).hasSameElementsAs(messages);
    }

    @Test
    void messageThatIsDone_canComeAgain() {
        queue().send(message(1));
        workOff();
        queue().send(message(1));
        workOff();

        assertThat(worker.done()).containsExactly(message(1), message(1));
    }

    @Test
    void workThatBreaksOff_isTriedThreeTimesAndGivenUpAndTakesNoNeighbourAlong() {
        worker.breakingOffAt(message(2));
        messages(4).forEach(queue()::send);

        workOff();

        assertThat(worker.done()).containsExactlyInAnyOrder(message(1), message(3), message(4));
        assertThat(worker.begun()).filteredOn(message(2)::equals).hasSize(LookupWorker.MAX_TRIES);
        assertThat(worker.givenUp()).containsExactly(message(2));
    }

    @Test
    void workThatBreaksOffOnce_isDoneInTheEnd() {
        worker.working(message -> {
            worker.working(later -> {});
            throw new IllegalStateException("broken");
        });
        queue().send(message(1));

        workOff();

        assertThat(worker.done()).containsExactly(message(1));
        assertThat(worker.givenUp()).isEmpty();
    }

    @Test
    void queueThatCanTakeNothing_saysSo() {
        assertThat(queue().isReady()).isTrue();

        breakDown();

        assertThat(queue().isReady()).isFalse();
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> queue().send(message(1)));
    }

    protected static LookupMessage message(int number) {
        return new LookupMessage(new UUID(0, 1), new UUID(0, number));
    }

    protected static List<LookupMessage> messages(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(MetadataQueueContract::message)
                .toList();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
