package org.homelibrary.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homelibrary.persistence.dynamodb.TableCreator;

/** What the AWS edition of one library stands on: tables and queues of its own, on this machine, empty at first. */
public final class Cloud {

    /** Lookups of the tests take seconds; one whose worker was killed shall come back soon. */
    private static final Duration VISIBILITY = Duration.ofSeconds(20);

    private static final Map<Path, Cloud> CLOUDS = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> CLOUDS.values().forEach(Cloud::end), "end-clouds"));
    }

    private final DynamoDbStandIn tables = DynamoDbStandIn.start();
    private final QueueStandIn queue = QueueStandIn.start(VISIBILITY);

    private Cloud() {
        TableCreator.createTables(tables);
    }

    /** The cloud of the library that would be in this folder, if it were of the local edition. */
    public static Cloud of(Path dataDir) {
        return CLOUDS.computeIfAbsent(dataDir, folder -> new Cloud());
    }

    public DynamoDbStandIn tables() {
        return tables;
    }

    public QueueStandIn queue() {
        return queue;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.putAll(queue.environment());
        return environment;
    }

    private void end() {
        queue.close();
        tables.close();
    }
}
