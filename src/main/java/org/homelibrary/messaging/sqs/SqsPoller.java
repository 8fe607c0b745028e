package org.homelibrary.messaging.sqs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.LookupBatchWorker;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Does for a process that does everything what Lambda's event source mappings do for the worker function: asks each queue
 * for batches until the server stops, one at a time. What somebody waits for never waits for the end of a batch of bulk.
 */
@ApplicationScoped
public class SqsPoller {

    private static final Logger LOG = Logger.getLogger(SqsPoller.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final SqsClient sqs;
    private final LookupBatchWorker worker;
    private final PollerPulse pulse;
    private final Settings settings;

    @Resource
    private ManagedExecutorService executor;

    private final List<Future<?>> loops = new ArrayList<>();
    private volatile boolean stopped;

    protected SqsPoller() {
        this(null, null, null, null);
    }

    @Inject
    SqsPoller(SqsClient sqs, LookupBatchWorker worker, PollerPulse pulse, Settings settings) {
        this.sqs = sqs;
        this.worker = worker;
        this.pulse = pulse;
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.edition().role() == EditionSettings.Role.ALL) {
            Stream.concat(Stream.of(settings.aws().queueUrl()), settings.aws().bulkQueueUrl().stream())
                    .map(URI::toString)
                    .distinct()
                    .forEach(url -> loops.add(executor.submit(() -> poll(url))));
        }
    }

    private Void poll(String queueUrl) throws InterruptedException {
        SqsBatches batches = new SqsBatches(sqs, queueUrl, worker, SqsBatches.LONG_POLL);
        while (!stopped) {
            pulse.beat(queueUrl);
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
        loops.forEach(loop -> loop.cancel(true));
    }
}
