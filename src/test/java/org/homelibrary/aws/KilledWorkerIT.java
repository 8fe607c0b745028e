package org.homelibrary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.homelibrary.support.Cloud;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.QueueStandIn;
import org.junit.jupiter.api.Test;

/** A worker that is killed in the middle of a batch, which SQS delivers again. */
class KilledWorkerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Longer than a killed server takes to start again. */
    private static final Duration VISIBILITY = Duration.ofSeconds(10);

    @Test
    void server_killed_in_the_middle_of_a_batch_has_lost_no_lookup() {
        try (ProviderStandIn providers = ProviderStandIn.start()) {
            LibraryServer.Setup setup = LibraryServer.on(LibraryServer.newDataDir())
                    .asking(providers)
                    .startingQuickly();
            LibraryServer server = setup.start();
            QueueStandIn queue = Cloud.of(server.dataDir()).queue();
            queue.setVisibility(VISIBILITY);
            providers.knowEverything(Duration.ofSeconds(1));
            HttpUser reader = HttpUser.of(server).register();
            List<String> books = List.of(
                    reader.addByIsbn("9780306406157"),
                    reader.addByIsbn("9783161484100"),
                    reader.addByIsbn("9780131103627"));
            Eventually.get("a batch to be under way", PATIENCE, queue::inFlight, messages -> messages > 0);
            server.kill();

            LibraryServer next = setup.start();
            try {
                HttpUser again = reader.at(next);
                books.forEach(book -> again.awaitLookup(book, PATIENCE).expectText("The Book 978"));
                Eventually.get("an empty queue", PATIENCE, queue::messages, messages -> messages == 0);
                assertThat(queue.deadLetters()).isEmpty();
            } finally {
                next.kill(); // to stop it would be to wait for its poll to end
            }
        }
    }
}
