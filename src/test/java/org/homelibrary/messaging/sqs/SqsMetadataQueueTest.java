package org.homelibrary.messaging.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.homelibrary.config.Settings;
import org.homelibrary.contract.MetadataQueueContract;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.QueueStandIn;
import org.homelibrary.worker.Batches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Against ElasticMQ, with the client that the application makes, and the worker that it has. */
class SqsMetadataQueueTest extends MetadataQueueContract {

    private static final Duration VISIBILITY = Duration.ofSeconds(1);

    private static QueueStandIn standIn;
    private static ExecutorService executor;
    private static SqsClient client;

    private final AtomicLong nanoTime = new AtomicLong();
    private final PollerPulse pulse = new PollerPulse(nanoTime::get);
    private final MetadataQueue queue = queue(standIn.queueUrl(), standIn.bulkQueueUrl());
    private final SqsBatches batches = batches(standIn.queueUrl());
    private final SqsBatches bulk = batches(standIn.bulkQueueUrl());

    @BeforeAll
    static void start() {
        standIn = QueueStandIn.start(VISIBILITY);
        executor = Executors.newCachedThreadPool();
        Settings settings = FakeSettings.with(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ENDPOINT_URL_SQS",
                standIn.endpoint().toString());
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        client = new SqsClients().client(settings);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        client.close();
        executor.shutdownNow();
        standIn.close();
    }

    @AfterEach
    void empty() {
        standIn.empty();
    }

    @Test
    void delayThatAQueueIsSetTo_holds() {
        boolean delivered = standIn.losing(() -> {
            queue.send(message(1));
            queue.sendBulk(message(2));
            return batches.processNext() || bulk.processNext();
        });

        assertThat(delivered).isFalse();
    }

    @Test
    void workThatAlwaysBreaksOff_endsInTheDeadLetterQueueAndNothingElseDoes() {
        worker.breakingOffAt(message(1));
        messages(2).forEach(queue::send);

        workOff();

        assertThat(standIn.deadLetters()).containsExactly(MessageBody.write(message(1)));
    }

    @Test
    void messageThatCannotBeRead_endsInTheDeadLetterQueueAndTakesNoNeighbourAlong() {
        queue.send(message(1));
        client.sendMessage(request -> request.queueUrl(standIn.queueUrl()).messageBody("{\"library_id\":42"));
        queue.send(message(2));

        workOff();

        assertThat(worker.done()).containsExactlyInAnyOrder(message(1), message(2));
        assertThat(worker.givenUp()).isEmpty();
        assertThat(standIn.deadLetters()).containsExactly("{\"library_id\":42");
    }

    @Test
    void batchThatAKilledWorkerHad_isDeliveredAgainAndDone() {
        messages(3).forEach(queue::send);
        SqsBatches killed = new SqsBatches(
                client,
                standIn.queueUrl(),
                (event, budgetMillis) -> {
                    worker.work(message(1));
                    throw new OutOfMemoryError("the process ends here");
                },
                VISIBILITY);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(killed::processNext);

        workOff();

        assertThat(worker.done()).contains(message(1), message(2), message(3));
        assertThat(standIn.deadLetters()).isEmpty();
    }

    @Test
    @Timeout(20)
    void queueThatDoesNotAnswer_isNotWaitedForLongerThanAPersonWould() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            String url = "http://localhost:" + silent.getLocalPort();
            try (SqsClient toSilence = new SqsClients()
                    .client(FakeSettings.with("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL_SQS", url))) {
                MetadataQueue unanswered = new SqsMetadataQueue(
                        toSilence, pulse, new AddingPace(nanoTime::get), url + "/0/lookups", url + "/0/bulk");

                assertThatExceptionOfType(QueueException.class).isThrownBy(() -> unanswered.send(message(1)));
            }
        }
    }

    @Test
    void message_belongsToTheGroupOfItsReader_soThatReadersTakeTurns() {
        queue.send(message(1));

        String group = client.receiveMessage(
                        request -> request.queueUrl(standIn.queueUrl()).messageSystemAttributeNames(MESSAGE_GROUP_ID))
                .messages()
                .get(0)
                .attributes()
                .get(MESSAGE_GROUP_ID);

        assertThat(group).isEqualTo(message(1).libraryId().toString());
    }

    @Test
    void pollerThatFellSilent_isSaid() {
        nanoTime.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(queue.isReady()).as("without a poller in this process").isTrue();

        pulse.beat(standIn.queueUrl());
        pulse.beat(standIn.bulkQueueUrl());
        nanoTime.addAndGet(PollerPulse.SILENT_AFTER.toNanos() + 1);
        assertThat(queue.isReady()).isFalse();

        pulse.beat(standIn.queueUrl());
        assertThat(queue.isReady()).as("the loop of bulk is still silent").isFalse();

        pulse.beat(standIn.bulkQueueUrl());
        assertThat(queue.isReady()).isTrue();
    }

    @Test
    void queueThatIsNotThere_isSaid() {
        MetadataQueue missing = queue(standIn.queueUrl() + "-not", standIn.bulkQueueUrl());

        assertThat(missing.isReady()).isFalse();
        assertThatExceptionOfType(QueueException.class).isThrownBy(() -> missing.send(message(1)));
    }

    @Test
    void bulk_isInAQueueOfItsOwn_andInTheOnlyOneWhereThereIsNone() {
        queue.sendBulk(message(1));
        MetadataQueue one = queue(standIn.queueUrl(), standIn.queueUrl());
        one.sendBulk(message(2));

        assertThat(bulk.processNext()).isTrue();
        assertThat(worker.done()).containsExactly(message(1));
        assertThat(batches.processNext()).isTrue();
        assertThat(worker.done()).containsExactly(message(1), message(2));
    }

    /** The loops of {@link SqsPoller}: the two queues are worked off beside each other. */
    @Test
    @Timeout(60)
    void bookAddedAlone_isLookedUpNext_withAThousandOfTheSameReaderPending() {
        IntStream.rangeClosed(1, 500).forEach(number -> queue.sendBulk(message(number)));
        IntStream.rangeClosed(501, 1000).forEach(number -> queue.send(message(number)));
        nanoTime.addAndGet(AddingPace.PER_BOOK.toNanos());
        drainWhatCameFirst();
        LookupMessage alone = message(2000);
        AtomicInteger begunBefore = new AtomicInteger();
        worker.working(message -> {
            int begun = worker.begun().size();
            if (begun >= 50 && begunBefore.compareAndSet(0, begun)) {
                queue.send(alone);
            }
            // as long as a lookup may take beside what SQS itself takes
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        });
        worker.begun().clear();

        Future<?> loop = executor.submit(() -> {
            while (!worker.done().contains(alone)) {
                batches.processNext();
            }
        });
        while (!loop.isDone()) {
            bulk.processNext();
        }

        assertThat(worker.begun().indexOf(alone) - begunBefore.get())
                .as("lookups that began between")
                .isLessThanOrEqualTo(2 * Batches.THREADS);
    }

    private void drainWhatCameFirst() {
        int urgent = AddingPace.BURST;
        while (worker.done().size() < urgent) {
            batches.processNext();
        }
        assertThat(worker.done()).as("the rest was sent faster than by hand").hasSize(urgent);
        assertThat(standIn.messages()).isEqualTo(1000 - urgent);
    }

    private SqsMetadataQueue queue(String url, String bulkUrl) {
        return new SqsMetadataQueue(client, pulse, new AddingPace(nanoTime::get), url, bulkUrl);
    }

    private SqsBatches batches(String url) {
        return new SqsBatches(client, url, Batches.worker(worker, executor), VISIBILITY.plusSeconds(1));
    }

    @Override
    protected MetadataQueue queue() {
        return queue;
    }

    /** What broke off is delivered again by SQS, before a poll that is longer ends. */
    @Override
    protected void workOff() {
        boolean more = true;
        while (more) {
            more = batches.processNext() || bulk.processNext();
        }
    }

    @Override
    protected void breakDown() {
        standIn.goAway();
    }
}
