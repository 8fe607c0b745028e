package org.homelibrary.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.homelibrary.messaging.LookupWorker;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS on a port of this machine, in memory, with the two queues of lookups and their dead-letter queue. */
public final class QueueStandIn implements AutoCloseable {

    private static final String ACCOUNT = "000000000000";
    private static final String QUEUE = "lookups";
    private static final String BULK = "lookups-bulk";
    private static final String DEAD_LETTERS = "lookups-dead";

    private final int port;
    private final Duration visibility;
    private final SqsClient client;
    private SQSRestServer server;

    private QueueStandIn(int port, Duration visibility) {
        this.port = port;
        this.visibility = visibility;
        this.client = SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** @param visibility how long a message that was delivered and not deleted stays away */
    public static QueueStandIn start(Duration visibility) {
        QueueStandIn standIn = new QueueStandIn(FreePort.find(), visibility);
        standIn.comeBack();
        return standIn;
    }

    /** From now on a message that was delivered and not deleted comes back so soon. */
    public void setVisibility(Duration visibility) {
        set(QueueAttributeName.VISIBILITY_TIMEOUT, visibility);
    }

    /** Takes every message that is sent during some work, and loses it. */
    public <T> T losing(Supplier<T> work) {
        set(QueueAttributeName.DELAY_SECONDS, Duration.ofMinutes(15));
        try {
            return work.get();
        } finally {
            empty();
            set(QueueAttributeName.DELAY_SECONDS, Duration.ZERO);
        }
    }

    private void set(QueueAttributeName attribute, Duration value) {
        for (String url : List.of(queueUrl(), bulkQueueUrl())) {
            client.setQueueAttributes(
                    request -> request.queueUrl(url).attributes(Map.of(attribute, String.valueOf(value.toSeconds()))));
        }
    }

    /** Stops listening, and forgets every message. */
    public void goAway() {
        if (server != null) {
            server.stopAndWait();
            server = null;
        }
    }

    /** Forgets every message, and listens in any case. */
    public void empty() {
        if (server == null) {
            comeBack();
        } else {
            for (String url : List.of(queueUrl(), bulkQueueUrl(), deadLetterUrl())) {
                client.purgeQueue(request -> request.queueUrl(url));
            }
        }
    }

    /** Listens again, where it did before. */
    public void comeBack() {
        server = SQSRestServerBuilder.withInterface("localhost")
                .withPort(port)
                .withServerAddress(new NodeAddress("http", "localhost", port, ""))
                .start();
        server.waitUntilStarted();
        String deadLetters =
                client.createQueue(request -> request.queueName(DEAD_LETTERS)).queueUrl();
        String arn = client.getQueueAttributes(
                        request -> request.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        Map<QueueAttributeName, String> attributes = Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                String.valueOf(visibility.toSeconds()),
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"" + LookupWorker.MAX_TRIES + "\"}");
        for (String queue : List.of(QUEUE, BULK)) {
            client.createQueue(request -> request.queueName(queue).attributes(attributes));
        }
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    public String queueUrl() {
        return endpoint() + "/" + ACCOUNT + "/" + QUEUE;
    }

    public String bulkQueueUrl() {
        return endpoint() + "/" + ACCOUNT + "/" + BULK;
    }

    private String deadLetterUrl() {
        return endpoint() + "/" + ACCOUNT + "/" + DEAD_LETTERS;
    }

    public SqsClient client() {
        return client;
    }

    /** Messages that wait, or are with a worker. */
    public int messages() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES) + inFlight();
    }

    /** Messages that are with a worker. */
    public int inFlight() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    private int count(QueueAttributeName attribute) {
        return Stream.of(queueUrl(), bulkQueueUrl())
                .map(url -> client.getQueueAttributes(
                                request -> request.queueUrl(url).attributeNames(attribute))
                        .attributes()
                        .get(attribute))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** What was given up. */
    public List<String> deadLetters() {
        return client
                .receiveMessage(request -> request.queueUrl(deadLetterUrl())
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    /** The settings that make the library put its lookups here. */
    public Map<String, String> environment() {
        return Map.of(
                "LIBRARY_METADATA_QUEUE", "sqs",
                "METADATA_QUEUE_URL", queueUrl(),
                "METADATA_BULK_QUEUE_URL", bulkQueueUrl(),
                "AWS_ENDPOINT_URL_SQS", endpoint().toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    @Override
    public void close() {
        client.close();
        goAway();
    }
}
