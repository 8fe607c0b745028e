package org.homelibrary.messaging.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.homelibrary.messaging.Delivery;
import org.homelibrary.messaging.LookupBatchWorker;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Fetches a batch of one queue, hands it to the worker, and deletes what succeeded. What is not deleted, because it failed
 * or the process ended, is delivered again when the queue's visibility timeout is over.
 */
final class SqsBatches {

    /** Also how long a stopping server may have to wait for a poll to end. */
    static final Duration LONG_POLL = Duration.ofSeconds(10);

    private static final int MOST = 10;

    private final SqsClient sqs;
    private final String queueUrl;
    private final LookupBatchWorker worker;
    private final Duration longPoll;

    SqsBatches(SqsClient sqs, String queueUrl, LookupBatchWorker worker, Duration longPoll) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.worker = worker;
        this.longPoll = longPoll;
    }

    /**
     * Waits some seconds for messages, and works them off.
     *
     * @return false when none came
     * @throws software.amazon.awssdk.core.exception.SdkException when SQS cannot be reached
     */
    boolean processNext() {
        List<Message> messages = receive();
        if (messages.isEmpty()) {
            return false;
        }
        delete(messages, worker.work(messages.stream().map(SqsBatches::delivery).toList(), visibilityTimeout()));
        return true;
    }

    private List<Message> receive() {
        Duration timeout = longPoll.plusSeconds(5);
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(MOST)
                        .waitTimeSeconds((int) longPoll.toSeconds())
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                        .overrideConfiguration(override ->
                                override.apiCallAttemptTimeout(timeout).apiCallTimeout(timeout)))
                .messages();
    }

    /** For so long nobody else is given the messages. */
    private Duration visibilityTimeout() {
        String seconds = sqs.getQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                .attributes()
                .get(QueueAttributeName.VISIBILITY_TIMEOUT);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static Delivery delivery(Message message) {
        String count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
        return Delivery.of(message.messageId(), message.body(), Integer.parseInt(count));
    }

    private void delete(List<Message> messages, Set<String> failed) {
        List<DeleteMessageBatchRequestEntry> done = messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        if (!done.isEmpty()) {
            sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(done));
        }
    }
}
