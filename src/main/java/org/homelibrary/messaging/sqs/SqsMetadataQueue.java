package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Waits in a standard queue of SQS. A message that is sent twice is there twice; what is tried three times in vain goes to
 * the dead-letter queue, by the queue's own redrive policy.
 */
@ApplicationScoped
public class SqsMetadataQueue implements MetadataQueue {

    private final SqsClient sqs;
    private final PollerPulse pulse;
    private final String queueUrl;

    protected SqsMetadataQueue() {
        this(null, null, (String) null);
    }

    @Inject
    SqsMetadataQueue(SqsClient sqs, PollerPulse pulse, Settings settings) {
        this(sqs, pulse, settings.metadataQueueUrl().toString());
    }

    SqsMetadataQueue(SqsClient sqs, PollerPulse pulse, String queueUrl) {
        this.sqs = sqs;
        this.pulse = pulse;
        this.queueUrl = queueUrl;
    }

    /**
     * The group of a message in a standard queue is whose it is: SQS lets the messages of those with few overtake those
     * of one with many ("fair queues"), and keeps no order inside a group.
     */
    @Override
    public void send(LookupMessage message) {
        try {
            sqs.sendMessage(request -> request.queueUrl(queueUrl)
                    .messageBody(MessageBody.write(message))
                    .messageGroupId(message.userId().toString()));
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
