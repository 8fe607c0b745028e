package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Whether each loop of the {@link SqsPoller} of this process, if it has one, still gets on. */
@ApplicationScoped
public class PollerPulse {

    /** Longer than a poll and the longest visibility timeout that a batch may take up. */
    static final Duration SILENT_AFTER = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private final Map<String, Long> lastBeats = new ConcurrentHashMap<>();

    protected PollerPulse() {
        this(System::nanoTime);
    }

    /** @param nanoTime a clock that nobody sets */
    PollerPulse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Called before each batch of a queue is fetched. */
    void beat(String queueUrl) {
        lastBeats.put(queueUrl, nanoTime.getAsLong());
    }

    /** Whether a loop that began has not fetched anything for so long that it must be stuck, or has ended. */
    boolean isSilent() {
        long now = nanoTime.getAsLong();
        return lastBeats.values().stream().anyMatch(beat -> now - beat > SILENT_AFTER.toNanos());
    }
}
