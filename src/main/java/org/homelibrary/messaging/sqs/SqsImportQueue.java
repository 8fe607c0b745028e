package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.ImportQueue;
import org.homelibrary.messaging.MessageBody;
import org.homelibrary.messaging.QueueException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Imports wait among the lookups that nobody waits for. */
@ApplicationScoped
public class SqsImportQueue implements ImportQueue {

    private final SqsClient sqs;
    private final String queueUrl;

    protected SqsImportQueue() {
        this(null, (String) null);
    }

    @Inject
    SqsImportQueue(SqsClient sqs, Settings settings) {
        this(sqs, settings.aws().queueUrlOfBulk().toString());
    }

    SqsImportQueue(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /** The group is the import: SQS lets the messages of a group with few overtake those of one with many. */
    @Override
    public void send(ImportMessage message) {
        try {
            sqs.sendMessage(request -> request.queueUrl(queueUrl)
                    .messageBody(MessageBody.write(message))
                    .messageGroupId(message.importId().toString()));
        } catch (SdkException e) {
            throw new QueueException("SQS did not take the message: " + e.getMessage(), e);
        }
    }
}
