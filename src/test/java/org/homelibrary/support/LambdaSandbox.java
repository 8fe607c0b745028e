package org.homelibrary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.homelibrary.persistence.dynamodb.TableCreator;

/** AWS as a function sees it, on this machine: tables, a queue, a Runtime API, and an HTTP API in front. */
public final class LambdaSandbox implements AutoCloseable {

    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    private final DynamoDbStandIn dynamoDb = DynamoDbStandIn.start();
    private final QueueStandIn queue = QueueStandIn.start(VISIBILITY);

    public LambdaSandbox() {
        TableCreator.createTables(dynamoDb);
    }

    public DynamoDbStandIn tables() {
        return dynamoDb;
    }

    public QueueStandIn queue() {
        return queue;
    }

    /** What a function of this role is told, and what Lambda itself tells every function. */
    public Map<String, String> environment(String role) {
        Map<String, String> environment = new HashMap<>(dynamoDb.environment());
        environment.putAll(queue.environment());
        environment.put("LIBRARY_ROLE", role);
        environment.put("LIBRARY_BEHIND_PROXY", "true");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "BookLibrary-test");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
        return environment;
    }

    @Override
    public void close() {
        queue.close();
        dynamoDb.close();
    }

    /** One sandbox of a function: its process, Lambda's side of it, and its HTTP API. */
    public static final class Function implements AutoCloseable {

        private static final int SECONDS_TO_END = 20;

        private final FakeRuntimeApi api = new FakeRuntimeApi();
        private final GatewayStandIn gateway = new GatewayStandIn(api);
        private final Process process;

        /** @param command starts the function, which finds the Runtime API in its environment */
        public Function(List<String> command, Map<String, String> environment, Path log) {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            try {
                process = builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public FakeRuntimeApi api() {
            return api;
        }

        public GatewayStandIn gateway() {
            return gateway;
        }

        public Process process() {
            return process;
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            gateway.close();
            api.close();
        }
    }
}
