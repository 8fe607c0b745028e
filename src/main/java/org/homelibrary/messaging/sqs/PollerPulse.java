package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether the {@link SqsPoller} of this process, if it has one, still gets on. */
@ApplicationScoped
public class PollerPulse {

    /** Longer than a poll and the longest visibility timeout that a batch may take up. */
    static final Duration SILENT_AFTER = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private volatile boolean started;
    private volatile long lastBeat;

    protected PollerPulse() {
        this(System::nanoTime);
    }

    /** @param nanoTime a clock that nobody sets */
    PollerPulse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Called before each batch is fetched. */
    void beat() {
        lastBeat = nanoTime.getAsLong();
        started = true;
    }

    /** Whether a poller that began has not fetched anything for so long that it must be stuck, or has ended. */
    boolean isSilent() {
        return started && nanoTime.getAsLong() - lastBeat > SILENT_AFTER.toNanos();
    }
}
