package org.homelibrary.logging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {

    private final LineFormatter line = new LineFormatter();
    private final JsonFormatter json = new JsonFormatter();

    @AfterEach
    void endRequest() {
        RequestId.end();
    }

    private static LogRecord record(String message, Object... parameters) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("org.homelibrary.service.lookup.LookupService");
        record.setInstant(Instant.parse("2026-03-01T10:15:30.123456Z"));
        record.setParameters(parameters);
        return record;
    }

    @Test
    void line_has_time_level_source_request_and_message() {
        RequestId.resume("1a2b3c4d");

        assertThat(line.format(record("lookup failed reason={0}", "UNAVAILABLE")))
                .isEqualTo("2026-03-01T10:15:30.123Z WARNING LookupService [1a2b3c4d] lookup failed"
                        + " reason=UNAVAILABLE" + System.lineSeparator());
    }

    @Test
    void json_has_the_same_in_fields() {
        RequestId.resume("1a2b3c4d");

        JsonObject event = parse(json.format(record("said \"no\"")));

        assertThat(event.getString("time")).isEqualTo("2026-03-01T10:15:30.123456Z");
        assertThat(event.getString("level")).isEqualTo("WARNING");
        assertThat(event.getString("source")).isEqualTo("LookupService");
        assertThat(event.getString("requestId")).isEqualTo("1a2b3c4d");
        assertThat(event.getString("message")).isEqualTo("said \"no\"");
    }

    @Test
    void outside_of_a_request_the_id_is_a_dash() {
        assertThat(line.format(record("started"))).contains(" [-] started");
        assertThat(parse(json.format(record("started"))).getString("requestId")).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nforged line", "a\r\nforged line", "a\u2028forged line", "a\u0085forged line", "a\u001b[2Kx"})
    void event_is_one_line_whatever_is_in_the_message(String message) {
        assertOneLine(line, record(message));
        assertOneLine(json, record(message));
    }

    @Test
    void event_with_a_stack_trace_is_one_line_too() {
        LogRecord record = record("unforeseen");
        record.setThrown(new IllegalStateException("outer\nsecond line", new RuntimeException("inner")));

        assertOneLine(line, record);
        assertOneLine(json, record);
        assertThat(line.format(record)).contains("IllegalStateException", "inner", "FormatterTest");
        assertThat(parse(json.format(record)).getString("error"))
                .contains("Caused by: java.lang.RuntimeException: inner");
    }

    @Test
    void event_without_a_message_or_a_logger_can_be_written() {
        LogRecord empty = new LogRecord(Level.INFO, null);

        assertOneLine(line, empty);
        assertOneLine(json, empty);
    }

    private static void assertOneLine(Formatter formatter, LogRecord record) {
        String text = formatter.format(record);
        assertThat(text).endsWith(System.lineSeparator());
        assertThat(text.strip().chars()).noneMatch(Character::isISOControl);
        assertThat(text.strip()).doesNotContain("\u2028");
    }

    private static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
