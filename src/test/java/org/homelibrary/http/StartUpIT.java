package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** A server that cannot work ends, and says why in one sentence. Further reasons: {@link RefusedStartIT}. */
class StartUpIT {

    @Test
    void folder_that_cannot_be_written_ends_the_start_with_a_sentence_that_names_it() throws IOException {
        Path data =
                Files.createFile(LibraryServer.newDataDir().resolve("a-file")).resolve("data");
        assertThat(LibraryServer.on(data).refusal()).contains(data.toString());
    }

    @Test
    void user_without_a_home_folder_is_asked_for_a_folder() {
        assertThat(LibraryServer.on(LibraryServer.newDataDir())
                        .without("LIBRARY_DATA_DIR")
                        .with("HOME", "/")
                        .withProperty("user.home", "?")
                        .refusal())
                .contains("library.data.dir", "no home folder");
    }

    @Test
    void second_server_on_the_same_folder_ends_and_leaves_the_first_unharmed() {
        LibraryServer first = SharedLibrary.get().server();
        HttpUser reader = SharedLibrary.reader();
        String book = reader.addByHand("In the first one");
        assertThat(LibraryServer.on(first.dataDir()).refusal())
                .contains(first.dataDir().toString(), "is open in another process");
        reader.get(book).expect(200);
        reader.get(reader.addByHand("And still at work")).expect(200);
        SharedLibrary.visitor().get("/health").expect(200);
    }

    @Test
    void port_that_is_taken_ends_the_start_with_a_sentence_that_names_another() {
        int taken = SharedLibrary.get().server().port();
        assertThat(LibraryServer.on(LibraryServer.newDataDir()).at(taken).refusal())
                .contains("port " + taken, "--port " + (taken + 1), "-Dlibrary.port=" + (taken + 1));
    }
}
