package org.homelibrary.support;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.net.URI;
import java.util.Map;

/** AWS's own DynamoDB Local in this process and in memory, on a free port: one database for every key and region. */
public final class DynamoDbStandIn implements AutoCloseable {

    public static final String REGION = "eu-central-1";

    private final int port;
    private final DynamoDBProxyServer server;

    private DynamoDbStandIn(int port) {
        this.port = port;
        try {
            server = ServerRunner.createServerFromCommandLineArgs(
                    new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", String.valueOf(port)});
            server.start();
        } catch (Exception e) {
            // the type that these methods declare
            throw new AssertionError("DynamoDB Local does not start", e);
        }
    }

    public static DynamoDbStandIn start() {
        return start(FreePort.find());
    }

    public static DynamoDbStandIn start(int port) {
        return new DynamoDbStandIn(port);
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
                "LIBRARIES_TABLE", "library-libraries");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // the type that this method declares
            throw new AssertionError("DynamoDB Local does not stop", e);
        }
    }
}
