package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homelibrary.support.LibraryServer;
import org.junit.jupiter.api.Test;

/** The other reasons why a server ends as {@link StartUpIT} has it: each takes as long as a whole start. */
class RefusedStartIT {

    /** Each of the others is SettingsTest's. */
    @Test
    void wrong_setting_ends_the_start_with_a_sentence_that_names_it() {
        assertThat(LibraryServer.on(LibraryServer.newDataDir())
                        .with("LIBRARY_STORAGE", "oracle")
                        .refusal())
                .contains("library.storage");
    }

    @Test
    void damaged_signing_key_ends_the_start_with_a_sentence_that_names_the_file() throws IOException {
        Path data = LibraryServer.newDataDir();
        Files.writeString(data.resolve("secret.key"), "not a key\n");
        assertThat(LibraryServer.on(data).refusal())
                .contains(data.resolve("secret.key").toString(), "damaged");
    }

    @Test
    void server_that_fails_to_start_the_application_ends_and_says_so() {
        assertThat(LibraryServer.on(LibraryServer.newDataDir())
                        .withProperty("jakarta.security.jacc.policy.provider", "not.on.the.class.path")
                        .refusal())
                .contains("The server failed to start the application", "errors above");
    }
}
