package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Photos;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same data folder with a new process after a stop. After a kill: {@link org.homelibrary.faults.CrashIT}. */
class RestartIT {

    private static ProviderStandIn providers;

    @BeforeAll
    static void startProviders() {
        providers = ProviderStandIn.start();
        providers.knowEverything(Duration.ofMillis(600));
    }

    @AfterAll
    static void stopProviders() {
        providers.close();
    }

    /** The second time on a machine that speaks Persian, whose digits are others and whose years are fewer. */
    @Test
    void stopped_server_starts_again_with_everything_and_everybody_signed_in() throws IOException {
        Path data = LibraryServer.newDataDir();
        HttpUser reader;
        String book;
        String cover;
        String pending;
        try (LibraryServer server = setup(data).start()) {
            reader = HttpUser.of(server).register();
            book = reader.addByHand("Still there", "rating", "4.5");
            reader.upload(book + "/cover", "image", Photos.jpeg(300, 450)).expect(303);
            cover = reader.get(book).first("src=\"(/covers/[^\"]+)\"");
            pending = reader.addByIsbn("9780306406157");
            server.stop();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (LibraryServer server = setup(data)
                .withProperty("user.language", "fa")
                .withProperty("user.country", "IR")
                .start()) {
            HttpUser again = reader.at(server);
            again.get(book).expect(200).expectText("Still there");
            assertThat(again.get(book).first("value=\"(4.5)\"[^>]* checked")).isNotNull();
            again.get(cover).expect(200);
            again.awaitLookup(pending).expectText("The Book 9780306406157");
            String newest = again.addByHand("Added last");
            assertThat(again.get("/books?sort=added&order=desc").books()).startsWith(newest.replace("/books/", ""));
            assertThat(again.get(newest).text()).contains("Added").doesNotContainPattern("[۰-۹٠-٩]");
            HttpUser.of(server).register("somebodyelse").get("/admin/users").expect(404);
            again.get("/admin/users").expect(200);
        }
    }

    private static LibraryServer.Setup setup(Path data) {
        return LibraryServer.on(data).asking(providers).startingQuickly();
    }
}
