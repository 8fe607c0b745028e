package org.homelibrary.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.homelibrary.messaging.Delivery;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportWorker;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.support.RecordingWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SqsBatchWorkerTest {

    private static final Duration PLENTY = Duration.ofSeconds(30);
    private static final ImportMessage IMPORT = new ImportMessage(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private final RecordingWorker lookups = new RecordingWorker();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<ImportMessage> sent = new CopyOnWriteArrayList<>();
    private final TurnOfImports imports = new TurnOfImports();
    private final SqsBatchWorker worker = new SqsBatchWorker(lookups, new ImportTurns(imports, sent::add), 4, executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void oneThatBreaksOff_isAnsweredAndItsNeighboursAreDone() {
        lookups.breakingOffAt(message(2));

        assertThat(work(PLENTY, delivery(1, 1), delivery(2, 1), delivery(3, 1))).containsExactly("id-2");
        assertThat(lookups.done()).containsExactlyInAnyOrder(message(1), message(3));
        assertThat(lookups.givenUp()).isEmpty();
    }

    @Test
    void sameMessageTwiceInABatch_isDoneOnce() {
        Delivery again = new Delivery("again", Optional.of(message(1)), 2);

        assertThat(work(PLENTY, delivery(1, 1), again)).isEmpty();
        assertThat(lookups.begun()).containsExactly(message(1));
    }

    @Test
    void lastDelivery_tellsTheOwnerAndStillFails_soThatTheDeadLetterQueueGetsIt() {
        lookups.breakingOffAt(message(1));

        assertThat(work(PLENTY, delivery(1, 2))).containsExactly("id-1");
        assertThat(lookups.givenUp()).isEmpty();
        assertThat(work(PLENTY, delivery(1, 3))).containsExactly("id-1");
        assertThat(lookups.givenUp()).containsExactly(message(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"library_id\":1,\"book_id\":2}",
                "{\"library_id\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"library_id\":\"1\",\"book_id\":\"../../etc/passwd\"}"
            })
    void messageThatCannotBeRead_isAnsweredAndItsNeighbourIsDone(String poison) {
        assertThat(work(PLENTY, Delivery.of("poison", poison, 3), delivery(1, 1)))
                .containsExactly("poison");
        assertThat(lookups.done()).containsExactly(message(1));
    }

    @Test
    void workThatDoesNotEnd_doesNotKeepTheAnswerBeyondItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        lookups.working(message -> {
            if (message.equals(message(1))) {
                await(never);
            }
        });

        assertThat(work(Duration.ofSeconds(1), delivery(1, 3), delivery(2, 1))).containsExactly("id-1");
        assertThat(lookups.done()).containsExactly(message(2));
        assertThat(lookups.givenUp()).containsExactly(message(1));
    }

    @Test
    void withoutTime_nothingIsBegunAndEverythingComesAgain() {
        assertThat(work(Duration.ZERO, delivery(1, 1), delivery(2, 1))).containsExactlyInAnyOrder("id-1", "id-2");
        assertThat(lookups.done()).isEmpty();
    }

    @Test
    void importWithMoreToDo_isSentAgain_andOneThatIsDoneIsNot() {
        imports.hasMore = true;
        assertThat(work(PLENTY, importDelivery(1), delivery(1, 1))).isEmpty();
        assertThat(sent).containsExactly(IMPORT);
        assertThat(imports.turn).isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(lookups.done()).containsExactly(message(1));

        imports.hasMore = false;
        assertThat(work(PLENTY, importDelivery(1))).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void importThatBreaksOff_comesAgain_andIsGivenUpAtLast() {
        imports.trouble = new IllegalStateException("no store");
        assertThat(work(PLENTY, importDelivery(2))).containsExactly("import");
        assertThat(imports.givenUp).isEmpty();
        assertThat(work(PLENTY, importDelivery(3))).containsExactly("import");
        assertThat(imports.givenUp).containsExactly(IMPORT);
        assertThat(sent).isEmpty();
    }

    private static Delivery importDelivery(int count) {
        Delivery read = Delivery.of("import", MessageBody.write(IMPORT), count);
        assertThat(read.message()).contains(IMPORT);
        return read;
    }

    private static final class TurnOfImports implements ImportWorker {

        private final List<ImportMessage> givenUp = new CopyOnWriteArrayList<>();
        private volatile Duration turn;
        private volatile boolean hasMore;
        private volatile RuntimeException trouble;

        @Override
        public boolean work(ImportMessage message, Duration time) {
            if (trouble != null) {
                throw trouble;
            }
            turn = time;
            return hasMore;
        }

        @Override
        public void giveUp(ImportMessage message) {
            givenUp.add(message);
        }
    }

    private Set<String> work(Duration budget, Delivery... batch) {
        return worker.work(List.of(batch), budget);
    }

    private static Delivery delivery(int number, int count) {
        return new Delivery("id-" + number, Optional.of(message(number)), count);
    }

    private static LookupMessage message(int number) {
        return new LookupMessage(new UUID(0, 1), new UUID(0, number));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
