package org.homelibrary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.homelibrary.support.LibraryServer;
import org.junit.jupiter.api.Test;

/** A server that has not what it needs ends, and says what it needs in one sentence. */
class AwsStartUpIT {

    private static final Path LIBRARY = LibraryServer.newDataDir();

    /** Each of the others is SettingsTest's. */
    @Test
    void missing_setting_ends_the_start_with_a_sentence_that_names_it() {
        assertThat(LibraryServer.on(LIBRARY).without("METADATA_QUEUE_URL").refusal())
                .contains("METADATA_QUEUE_URL is missing");
    }
}
