package org.homelibrary.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line an event for people: time, level, source, request id, message, and the stack trace if there is one. */
class LineFormatter extends Formatter {

    @Override
    public String format(LogRecord record) {
        return String.format(
                Locale.ROOT,
                "%s %-7s %s [%s] %s%s%n",
                record.getInstant().truncatedTo(ChronoUnit.MILLIS),
                record.getLevel().getName(),
                source(record),
                RequestId.current(),
                singleLine(formatMessage(record)),
                record.getThrown() == null ? "" : ": " + singleLine(stackTrace(record)));
    }

    /** The class without its package. */
    static String source(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Input that found its way into a message cannot forge a second event. */
    static String singleLine(String message) {
        return message == null ? "" : message.replaceAll("[\\p{Cc}\u2028\u2029]+", " ");
    }

    static String stackTrace(LogRecord record) {
        if (record.getThrown() == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
