package org.homelibrary.logging;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets the same warning through a few times a minute: what goes wrong with each of a thousand requests a second must not
 * fill the disk. The last one that is let through says so.
 */
final class RepetitionFilter implements Filter {

    static final int MOST_A_MINUTE = 20;
    static final String LAST = " (more of these in this minute are left out)";

    /** Messages that are put together have no end of kinds: beyond so many, all count as one. */
    private static final int MOST_KINDS = 500;

    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    @Override
    public synchronized boolean isLoggable(LogRecord record) {
        if (record.getLevel().intValue() < Level.WARNING.intValue()) {
            return true;
        }
        long now = record.getInstant().getEpochSecond() / 60;
        if (now != minute) {
            counts.clear();
            minute = now;
        }
        // the pattern, in which names and numbers are not filled in yet
        String kind = record.getLoggerName() + ' ' + record.getMessage();
        int count = counts.merge(counts.size() < MOST_KINDS ? kind : "others", 1, Integer::sum);
        if (count == MOST_A_MINUTE) {
            record.setMessage(record.getMessage() + LAST);
        }
        return count <= MOST_A_MINUTE;
    }
}
