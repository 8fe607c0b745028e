package org.homelibrary.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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

    private static final long PLENTY = 30_000;
    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    private final RecordingWorker lookups = new RecordingWorker();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final SqsBatchWorker worker = new SqsBatchWorker(lookups, 4, executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void eventAsAwsDocumentsIt_isDone() {
        String event = """
                {
                  "Records": [
                    {
                      "messageId": "059f36b4-87a3-44ab-83d2-661975830a7d",
                      "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a...",
                      "body": "{\\"library_id\\":\\"00000000-0000-0000-0000-000000000001\\",\\"book_id\\":\\"00000000-0000-0000-0000-000000000007\\"}",
                      "attributes": {
                        "ApproximateReceiveCount": "1",
                        "SentTimestamp": "1545082649183",
                        "SenderId": "AIDAIENQZJOLO23YVJ4VO",
                        "ApproximateFirstReceiveTimestamp": "1545082649185"
                      },
                      "messageAttributes": {},
                      "md5OfBody": "e4e68fb7bd0e697a0ae8f1bb342846b3",
                      "eventSource": "aws:sqs",
                      "eventSourceARN": "arn:aws:sqs:us-east-2:123456789012:my-queue",
                      "awsRegion": "us-east-2"
                    }
                  ]
                }
                """;

        assertThat(handle(event, PLENTY)).isEqualTo(ALL_DONE);
        assertThat(lookups.done()).containsExactly(message(7));
    }

    @Test
    void oneThatBreaksOff_isAnsweredAndItsNeighboursAreDone() {
        lookups.breakingOffAt(message(2));

        String answer = handle(event(delivery(1, 1), delivery(2, 1), delivery(3, 1)), PLENTY);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"id-2\"}]}");
        assertThat(lookups.done()).containsExactlyInAnyOrder(message(1), message(3));
        assertThat(lookups.givenUp()).isEmpty();
    }

    @Test
    void sameMessageTwiceInABatch_isDoneOnce() {
        String answer = handle(event(delivery(1, 1), record("again", MessageBody.write(message(1)), 2)), PLENTY);

        assertThat(answer).isEqualTo(ALL_DONE);
        assertThat(lookups.begun()).containsExactly(message(1));
    }

    @Test
    void lastDelivery_tellsTheOwnerAndStillFails_soThatTheDeadLetterQueueGetsIt() {
        lookups.breakingOffAt(message(1));

        assertThat(handle(event(delivery(1, 2)), PLENTY)).contains("id-1");
        assertThat(lookups.givenUp()).isEmpty();
        assertThat(handle(event(delivery(1, 3)), PLENTY)).contains("id-1");
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
        String answer = handle(event(record("poison", poison, 3), delivery(1, 1)), PLENTY);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"poison\"}]}");
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

        String answer = handle(event(delivery(1, 3), delivery(2, 1)), 1_000);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"id-1\"}]}");
        assertThat(lookups.done()).containsExactly(message(2));
        assertThat(lookups.givenUp()).containsExactly(message(1));
    }

    @Test
    void withoutTime_nothingIsBegunAndEverythingComesAgain() {
        assertThat(handle(event(delivery(1, 1), delivery(2, 1)), 0)).contains("id-1", "id-2");
        assertThat(lookups.done()).isEmpty();
    }

    @Test
    void batchWithoutRecords_hasNoFailures() {
        assertThat(handle("{\"Records\":[]}", PLENTY)).isEqualTo(ALL_DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"Records\":{}}",
                "{\"Records\":[1]}",
                "{\"Records\":[{\"body\":\"\"}]}"
            })
    void whatIsNoEvent_isRefusedAsAWhole(String event) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> handle(event, PLENTY));
    }

    private String handle(String event, long budgetMillis) {
        return new String(worker.handle(event.getBytes(StandardCharsets.UTF_8), budgetMillis), StandardCharsets.UTF_8);
    }

    private static String event(String... records) {
        return Arrays.stream(records).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String delivery(int number, int receiveCount) {
        return record("id-" + number, MessageBody.write(message(number)), receiveCount);
    }

    private static String record(String id, String body, int receiveCount) {
        return "{\"messageId\":\"%s\",\"body\":\"%s\",\"attributes\":{\"ApproximateReceiveCount\":\"%d\"}}"
                .formatted(id, body.replace("\"", "\\\""), receiveCount);
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
