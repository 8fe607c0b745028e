package org.homelibrary.messaging.sqs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Does for a process that does everything what Lambda's event source mapping does for the worker function: asks for
 * batches until the server stops, one at a time.
 */
@ApplicationScoped
public class SqsPoller {

    private static final Logger LOG = Logger.getLogger(SqsPoller.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final SqsBatches batches;
    private final PollerPulse pulse;
    private final Settings settings;

    @Resource
    private ManagedExecutorService executor;

    private Future<?> loop;
    private volatile boolean stopped;

    protected SqsPoller() {
        this(null, null, null);
    }

    @Inject
    SqsPoller(SqsBatches batches, PollerPulse pulse, Settings settings) {
        this.batches = batches;
        this.pulse = pulse;
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.role() == Settings.Role.ALL) {
            loop = executor.submit(this::poll);
        }
    }

    private Void poll() throws InterruptedException {
        while (!stopped) {
            pulse.beat();
            try {
                batches.processNext();
            } catch (SdkException e) {
                rest(e.getMessage(), null);
            } catch (RuntimeException | Error e) {
                // a loop that ended would leave every lookup undone until the next start
                rest("", e);
            }
        }
        return null;
    }

    private void rest(String why, Throwable trace) throws InterruptedException {
        if (!stopped) {
            LOG.log(Level.WARNING, "no batch worked off, asking again: " + why, trace);
            TimeUnit.MILLISECONDS.sleep(AFTER_TROUBLE.toMillis());
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (loop != null) {
            loop.cancel(true);
        }
    }
}
