package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Waits in two standard queues of SQS, one of them for what nobody waits for, so that it can be overtaken; where there is
 * only one, everything is in it. A message that is sent twice is there twice; what is tried three times in vain goes to the
 * dead-letter queue, by the queues' own redrive policy.
 */
@ApplicationScoped
public class SqsMetadataQueue implements MetadataQueue {

    /** So long SQS can keep a message back. */
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private final SqsClient sqs;
    private final PollerPulse pulse;
    private final AddingPace pace;
    private final String queueUrl;
    private final String bulkQueueUrl;

    protected SqsMetadataQueue() {
        this(null, null, null, null, null);
    }

    @Inject
    SqsMetadataQueue(SqsClient sqs, PollerPulse pulse, Settings settings) {
        this(
                sqs,
                pulse,
                new AddingPace(System::nanoTime),
                settings.aws().queueUrl().toString(),
                settings.aws().queueUrlOfBulk().toString());
    }

    /** @param bulkQueueUrl the same as {@code queueUrl} where there is only one */
    SqsMetadataQueue(SqsClient sqs, PollerPulse pulse, AddingPace pace, String queueUrl, String bulkQueueUrl) {
        this.sqs = sqs;
        this.pulse = pulse;
        this.pace = pace;
        this.queueUrl = queueUrl;
        this.bulkQueueUrl = bulkQueueUrl;
    }

    @Override
    public void send(LookupMessage message) {
        send(message, pace.isByHand(message.libraryId()) ? queueUrl : bulkQueueUrl, null);
    }

    @Override
    public void sendBulk(LookupMessage message) {
        send(message, bulkQueueUrl, null);
    }

    @Override
    public void sendLater(LookupMessage message, Duration delay) {
        Duration allowed = delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
        send(message, queueUrl, Math.toIntExact(allowed.toSeconds()));
    }

    /**
     * The group of a message in a standard queue is whose it is: SQS lets the messages of those with few overtake those
     * of one with many ("fair queues"), and keeps no order inside a group.
     *
     * @param delaySeconds null for the delay that the queue itself is set to, which an explicit 0 would overrule
     */
    private void send(LookupMessage message, String url, Integer delaySeconds) {
        try {
            sqs.sendMessage(request -> request.queueUrl(url)
                    .messageBody(MessageBody.write(message))
                    .delaySeconds(delaySeconds)
                    .messageGroupId(message.libraryId().toString()));
        } catch (SdkException e) {
            throw new QueueException("SQS did not take the message: " + e.getMessage(), e);
        }
    }

    /** How old the messages are only CloudWatch knows: the alarms of the template ask it. */
    @Override
    public boolean isReady() {
        if (pulse.isSilent()) {
            return false;
        }
        try {
            sqs.getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }
}
