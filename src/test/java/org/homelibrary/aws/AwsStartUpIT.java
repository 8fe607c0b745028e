package org.homelibrary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.homelibrary.support.LibraryServer;
import org.junit.jupiter.api.Test;

/** A server that has not what it needs ends, and says what it needs in one sentence. */
class AwsStartUpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path LIBRARY = LibraryServer.newDataDir();

    @Test
    void missing_setting_ends_the_start_with_a_sentence_that_names_it() {
        assertThat(refusal(LibraryServer.on(LIBRARY).without("METADATA_QUEUE_URL")))
                .contains("METADATA_QUEUE_URL is missing");
    }

    @Test
    void wrong_setting_ends_the_start_with_a_sentence_that_names_it() {
        assertThat(refusal(LibraryServer.on(LIBRARY).with("AWS_REGION", "Frankfurt")))
                .contains("AWS_REGION is wrong");
    }

    private static String refusal(LibraryServer.Setup setup) {
        LibraryServer server = setup.startingQuickly().launch();
        assertThat(server.awaitEnd(PATIENCE)).as(server.log()).isNotZero();
        return server.log()
                .lines()
                .filter(line -> line.contains("Home Library cannot start."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentence in\n" + server.log()));
    }
}
