package org.homelibrary.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.messaging.Delivery;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.imports.RunningImports;
import org.homelibrary.service.maintenance.Housekeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionEventsTest {

    /** As AWS documents it. */
    private static final String OF_THE_CLOCK = """
            {
              "version": "0",
              "id": "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa",
              "detail-type": "Scheduled Event",
              "source": "aws.events",
              "account": "123456789012",
              "time": "2015-10-08T16:53:06Z",
              "region": "us-east-1",
              "resources": ["arn:aws:events:us-east-1:123456789012:rule/my-scheduled-rule"],
              "detail": {}
            }
            """;

    private final RecordingMaintenance maintenance = new RecordingMaintenance();
    private final List<Delivery> delivered = new ArrayList<>();
    private final FunctionEvents events = new FunctionEvents(
            (batch, budget) -> {
                assertThat(budget).isEqualTo(Duration.ofMillis(7));
                delivered.addAll(batch);
                return batch.stream()
                        .filter(delivery -> delivery.message().isEmpty())
                        .map(Delivery::id)
                        .collect(Collectors.toSet());
            },
            maintenance,
            new RunningImports() {
                @Override
                public void resumeLost() {
                    maintenance.done.add("resume imports");
                }
            });

    @Test
    void scheduled_event_runs_every_task_of_the_maintenance() {
        assertThat(handle(OF_THE_CLOCK)).isEqualTo("{}");
        assertThat(maintenance.done)
                .containsExactly("purge", "queue lost lookups", "resume imports", "purge libraries", "renew keys");
    }

    @Test
    void task_that_fails_is_the_functions_error_and_leaves_no_other_undone() {
        maintenance.trouble = new StoreException("down", null);
        assertThatThrownBy(() -> handle(OF_THE_CLOCK)).isSameAs(maintenance.trouble);
        assertThat(maintenance.done)
                .containsExactly("queue lost lookups", "resume imports", "purge libraries", "renew keys");
    }

    @Test
    void batch_as_aws_documents_it_is_worked_off() {
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

        assertThat(handle(event)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(delivered)
                .containsExactly(new Delivery(
                        "059f36b4-87a3-44ab-83d2-661975830a7d",
                        Optional.of(new LookupMessage(new UUID(0, 1), new UUID(0, 7))),
                        1));
        assertThat(maintenance.done).isEmpty();
    }

    @Test
    void message_to_come_again_is_answered() {
        String event = "{\"Records\":[{\"messageId\":\"poison\",\"body\":\"hello\"}]}";

        assertThat(handle(event)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"poison\"}]}");
    }

    @Test
    void batch_without_records_has_no_failures() {
        assertThat(handle("{\"Records\":[]}")).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"source\":\"aws.events\"}",
                "{\"source\":1}",
                "{\"Records\":{}}",
                "{\"Records\":[1]}",
                "{\"Records\":[{\"body\":\"\"}]}"
            })
    void what_is_no_event_is_refused_as_a_whole(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> handle(event));
        assertThat(delivered).isEmpty();
        assertThat(maintenance.done).isEmpty();
    }

    /** The parser has its own ways to say that it was fed too much. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "9"})
    void event_without_end_is_refused_too(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> handle("{\"source\":" + part.repeat(2_000)));
        assertThat(maintenance.done).isEmpty();
    }

    private String handle(String event) {
        return text(events.handle(event.getBytes(StandardCharsets.UTF_8), 7));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static final class RecordingMaintenance extends Housekeeping {

        private final List<String> done = new ArrayList<>();
        private RuntimeException trouble;

        @Override
        public void purgeDeletedBooks() {
            if (trouble != null) {
                throw trouble;
            }
            done.add("purge");
        }

        @Override
        public void queueLostLookups() {
            done.add("queue lost lookups");
        }

        @Override
        public void purgeEndedLibraries() {
            done.add("purge libraries");
        }

        @Override
        public void renewKeys() {
            done.add("renew keys");
        }
    }
}
