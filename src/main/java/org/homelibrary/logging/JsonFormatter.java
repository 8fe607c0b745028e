package org.homelibrary.logging;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object an event, on one line, for machines. */
class JsonFormatter extends Formatter {

    @Override
    public String format(LogRecord record) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("time", record.getInstant().toString())
                .add("level", record.getLevel().getName())
                .add("source", LineFormatter.source(record))
                .add("requestId", RequestId.current())
                .add("message", LineFormatter.singleLine(formatMessage(record)));
        if (record.getThrown() != null) {
            event.add("error", LineFormatter.stackTrace(record));
        }
        return event.build() + System.lineSeparator();
    }
}
