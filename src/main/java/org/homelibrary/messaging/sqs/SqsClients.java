package org.homelibrary.messaging.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.homelibrary.config.Settings;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/**
 * The client that everybody here shares. A person may be waiting for a message to be sent, so a call is over in seconds:
 * at most three attempts, which is what the SDK's standard mode makes.
 */
@ApplicationScoped
public class SqsClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofMillis(2500);
    private static final Duration CALL = Duration.ofSeconds(6);

    @Produces
    @ApplicationScoped
    SqsClient client(Settings settings) {
        SqsClientBuilder builder = SqsClient.builder()
                .region(Region.of(settings.aws().region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SqsBatches.LONG_POLL.plusSeconds(5)))
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL));
        settings.aws().sqsEndpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    void close(@Disposes SqsClient client) {
        client.close();
    }
}
