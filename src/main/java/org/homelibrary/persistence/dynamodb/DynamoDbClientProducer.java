package org.homelibrary.persistence.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.homelibrary.config.Settings;
import org.homelibrary.persistence.dynamodb.item.Failures;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client and the names of the tables, from the settings. Credentials come from where the SDK finds them. */
@ApplicationScoped
public class DynamoDbClientProducer {

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    /** A call lasts no longer than this many attempts: a page may make several calls, and has 29 s on AWS. */
    private static final int CALL_IN_ATTEMPTS = 4;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    @Produces
    @ApplicationScoped
    DynamoDbClient client(Settings settings) {
        DynamoDbClientBuilder builder =
                builder(ATTEMPT).region(Region.of(settings.aws().region()));
        settings.aws().dynamoDbEndpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }

    @Produces
    Tables tables(Settings settings) {
        return Tables.of(settings);
    }

    /** @param attempt how long DynamoDB has for an answer before it is asked again */
    static DynamoDbClientBuilder builder(Duration attempt) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(attempt))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(attempt)
                        .apiCallTimeout(attempt.multipliedBy(CALL_IN_ATTEMPTS))
                        .retryStrategy(retries())
                        .build());
    }

    /** The SDK's standard mode, which does not know that a transaction that met another one may be tried again. */
    private static RetryStrategy retries() {
        BackoffStrategy pause = BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE);
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MOST_ATTEMPTS)
                .backoffStrategy(pause)
                .throttlingBackoffStrategy(pause)
                .retryOnException(Failures::isTransient)
                .build();
    }
}
