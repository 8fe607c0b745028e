package org.homelibrary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SmallDisk;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The disk that holds the data folder fills up, is freed, and becomes read-only. */
class DiskIT {

    private static final int MEGABYTES = 96;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void full_disk_is_said_and_loses_nothing_and_a_read_only_one_ends_the_start() {
        try (SmallDisk disk = SmallDisk.mount(MEGABYTES).orElseGet(DiskIT::skip)) {
            LibraryServer server = on(disk).start();
            HttpUser reader = HttpUser.of(server).register();
            List<String> books = new ArrayList<>();
            books.add(reader.addByHand("While there was room"));

            disk.fill();
            writeUntilRefused(reader, books);
            // Derby once stayed read-only after the second refused write
            for (int i = 0; i < 3; i++) {
                reader.post("/books", "title", "No room", "description", "d".repeat(4_000))
                        .expect(503)
                        .expectText("The disk is full");
                reader.get("/books").expect(200);
            }
            reader.get("/health").expect(503);
            reader.get("/static/css/app.css").expect(200);

            disk.free();
            Eventually.get(
                    "the server to be well again",
                    PATIENCE,
                    () -> reader.get("/health").status(),
                    status -> status == 200);
            for (String book : books) {
                reader.get(book).expect(200);
            }
            books.add(reader.addByHand("With room again"));
            assertThat(reader.get("/books").expect(200).books()).hasSize(books.size());
            server.stop();

            disk.makeReadOnly();
            LibraryServer refused = on(disk).launch();
            assertThat(refused.awaitEnd(PATIENCE)).as(refused.log()).isNotZero();
            assertThat(refused.log())
                    .contains("Home Library cannot start.", disk.folder().toString());
        }
    }

    /** With nothing but the data on the disk. */
    private static LibraryServer.Setup on(SmallDisk disk) {
        return LibraryServer.on(disk.folder())
                .with("LIBRARY_SERVER_DIR", LibraryServer.newDataDir().toString())
                .startingQuickly();
    }

    /** What is in the database already has room for a while. */
    private static void writeUntilRefused(HttpUser reader, List<String> books) {
        String description = "d".repeat(4_000);
        Reply answer;
        do {
            answer = reader.post("/books", "title", "In the last room " + books.size(), "description", description);
            if (answer.status() == 303) {
                books.add(answer.location());
            }
            assertThat(books).as("a disk that is never full").hasSizeLessThan(10_000);
        } while (answer.status() == 303);
        answer.expect(503).expectText("Home Library");
    }

    private static SmallDisk skip() {
        String sentence = "SKIPPED: only root can mount the small disk that this test fills.";
        System.out.println(sentence);
        Assumptions.abort(sentence);
        return null;
    }
}
