package org.homelibrary.support;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * AWS's own DynamoDB Local in this process: in memory, or in a folder where it outlives {@link #goAway}; on a free port, one
 * database for every key and region.
 */
public final class DynamoDbStandIn implements AutoCloseable {

    public static final String REGION = "eu-central-1";

    private final int port;
    private final List<String> storage;
    private DynamoDBProxyServer server;

    private DynamoDbStandIn(int port, List<String> storage) {
        this.port = port;
        this.storage = storage;
        comeBack();
    }

    public static DynamoDbStandIn start() {
        return start(FreePort.find());
    }

    public static DynamoDbStandIn start(int port) {
        return new DynamoDbStandIn(port, List.of("-inMemory"));
    }

    public static DynamoDbStandIn startIn(Path folder) {
        return new DynamoDbStandIn(FreePort.find(), List.of("-dbPath", folder.toString()));
    }

    /** Stops listening; what is in memory is gone. */
    public void goAway() {
        try {
            server.stop();
        } catch (Exception e) {
            // the type that this method declares
            throw new AssertionError("DynamoDB Local does not stop", e);
        }
    }

    /** Listens again, where it did before. */
    public void comeBack() {
        List<String> arguments = new ArrayList<>(storage);
        arguments.addAll(List.of("-sharedDb", "-disableTelemetry", "-port", String.valueOf(port)));
        try {
            server = ServerRunner.createServerFromCommandLineArgs(arguments.toArray(String[]::new));
            server.start();
        } catch (Exception e) {
            // the type that these methods declare
            throw new AssertionError("DynamoDB Local does not start", e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The environment in which a server finds it, with the tables of the same names. */
    public Map<String, String> environment() {
        return Map.of(
                "LIBRARY_STORAGE", "dynamodb",
                "SECRET_KEY", "a key for tests only, for it is no secret",
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", url().toString(),
                "USERS_TABLE", "library-users",
                "BOOKS_TABLE", "library-books",
                "USER_BOOKS_TABLE", "library-user-books");
    }

    @Override
    public void close() {
        goAway();
    }
}
