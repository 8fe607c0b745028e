package org.homelibrary.config;

import java.net.URI;
import java.util.Optional;

/** Where the AWS edition's tables and queues are. */
public final class AwsSettings {

    private final SettingValues values;

    AwsSettings(SettingValues values) {
        this.values = values;
    }

    void checkQueue() {
        region();
        queueUrl();
        bulkQueueUrl();
        sqsEndpoint();
    }

    void checkTables() {
        region();
        usersTable();
        booksTable();
        librariesTable();
        dynamoDbEndpoint();
    }

    /** Where the tables and queues are. */
    public String region() {
        String region = values.required("AWS_REGION");
        if (!region.matches("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}")) {
            throw new SettingException("AWS_REGION", region, "is not the name of a region, as eu-central-1 is");
        }
        return region;
    }

    /** The SQS queue of lookups. */
    public URI queueUrl() {
        return values.uri("METADATA_QUEUE_URL", values.required("METADATA_QUEUE_URL"));
    }

    /** The SQS queue of lookups that nobody waits for; absent, all of them are in {@link #queueUrl()}. */
    public Optional<URI> bulkQueueUrl() {
        return values.text("METADATA_BULK_QUEUE_URL").map(text -> values.uri("METADATA_BULK_QUEUE_URL", text));
    }

    /** Where what nobody waits for is queued: the second queue, or the only one. */
    public URI queueUrlOfBulk() {
        return bulkQueueUrl().orElseGet(this::queueUrl);
    }

    /** What stands in for SQS; absent, the region's own is asked. */
    public Optional<URI> sqsEndpoint() {
        return values.text("AWS_ENDPOINT_URL_SQS").map(text -> values.uri("AWS_ENDPOINT_URL_SQS", text));
    }

    /** Name of the DynamoDB table of accounts. */
    public String usersTable() {
        return table("USERS_TABLE");
    }

    /** Name of the DynamoDB table of editions and covers. */
    public String booksTable() {
        return table("BOOKS_TABLE");
    }

    /** Name of the DynamoDB table of households' libraries. */
    public String librariesTable() {
        return table("LIBRARIES_TABLE");
    }

    /** What stands in for DynamoDB; absent, the region's own is asked. */
    public Optional<URI> dynamoDbEndpoint() {
        return values.text("AWS_ENDPOINT_URL_DYNAMODB").map(text -> values.uri("AWS_ENDPOINT_URL_DYNAMODB", text));
    }

    private String table(String name) {
        String table = values.required(name);
        if (!table.matches("[A-Za-z0-9_.-]{3,255}")) {
            throw new SettingException(name, table, "is not the name of a DynamoDB table");
        }
        return table;
    }
}
