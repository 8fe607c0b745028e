package org.homelibrary.hybrid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homelibrary.persistence.dynamodb.TableCreator;
import org.homelibrary.support.DynamoDbStandIn;
import org.homelibrary.support.QueueStandIn;

/**
 * DynamoDB Local and ElasticMQ with the library's tables and queues, in memory, for {@code mvn package payara-micro:start
 * -Phybrid}. Writes the settings that lead there into a file, which is complete as soon as it is there, and ends with the
 * process that started it.
 */
public final class HybridCloud {

    private static final Duration VISIBILITY = Duration.ofMinutes(2);

    private HybridCloud() {}

    /** @param arguments the file for the settings, as system properties */
    public static void main(String[] arguments) throws IOException {
        endWithParent();
        Map<String, String> environment = new HashMap<>();
        DynamoDbStandIn tables = DynamoDbStandIn.start();
        TableCreator.createTables(tables);
        environment.putAll(tables.environment());
        environment.putAll(QueueStandIn.start(VISIBILITY).environment());
        environment.put("SECRET_KEY", newSecret());
        write(Path.of(arguments[0]), environment);
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    /** People in the same network can reach the library. */
    private static String newSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static void write(Path file, Map<String, String> environment) throws IOException {
        String properties = environment.entrySet().stream()
                .map(variable -> property(variable.getKey()) + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), properties);
        file.toFile().deleteOnExit();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String property(String variable) {
        return switch (variable) {
            case "AWS_ACCESS_KEY_ID" -> "aws.accessKeyId";
            case "AWS_SECRET_ACCESS_KEY" -> "aws.secretAccessKey";
            default ->
                variable.startsWith("LIBRARY_")
                        ? variable.toLowerCase(Locale.ROOT).replace('_', '.')
                        : variable;
        };
    }
}
