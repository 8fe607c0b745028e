package org.homelibrary.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.Housekeeping;
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
    private final FunctionEvents events = new FunctionEvents(
            (event, millis) -> (millis + ":" + text(event)).getBytes(StandardCharsets.UTF_8), maintenance);

    @Test
    void scheduled_event_runs_every_task_of_the_maintenance() {
        assertThat(handle(OF_THE_CLOCK)).isEqualTo("{}");
        assertThat(maintenance.done).containsExactly("purge", "queue lost lookups", "purge libraries", "renew keys");
    }

    @Test
    void task_that_fails_is_the_functions_error_and_leaves_no_other_undone() {
        maintenance.trouble = new StoreException("down", null);
        assertThatThrownBy(() -> handle(OF_THE_CLOCK)).isSameAs(maintenance.trouble);
        assertThat(maintenance.done).containsExactly("queue lost lookups", "purge libraries", "renew keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"Records\":[]}", "{\"source\":\"aws.events\"}", "{\"source\":1}"})
    void everything_else_is_for_the_batches(String event) {
        assertThat(handle(event)).isEqualTo("7:" + event);
        assertThat(maintenance.done).isEmpty();
    }

    /** The parser has its own ways to say that it was fed too much. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "9"})
    void event_without_end_is_for_the_batches_too(String part) {
        String event = "{\"source\":" + part.repeat(2_000);
        assertThat(handle(event)).isEqualTo("7:" + event);
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
