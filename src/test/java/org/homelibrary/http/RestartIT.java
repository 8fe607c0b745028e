package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same data folder with a new process: after a stop, and after a {@code kill -9} in the middle of everything. */
class RestartIT {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 3;
    private static final Random RANDOM = new Random(20260101);

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

    @Test
    void stopped_server_starts_again_with_everything_and_everybody_signed_in() throws IOException {
        Path data = LibraryServer.newDataDir();
        HttpUser reader;
        String book;
        String cover;
        String pending;
        try (LibraryServer server = start(data)) {
            reader = HttpUser.of(server).register();
            book = reader.addByHand("Still there", "rating", "4.5");
            reader.upload(book + "/cover", "image", Photos.jpeg(300, 450)).expect(303);
            cover = reader.get(book).first("src=\"(/covers/[^\"]+)\"");
            pending = reader.addByIsbn("9780306406157");
            server.stop();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (LibraryServer server = start(data)) {
            HttpUser again = reader.at(server);
            again.get(book).expect(200).expectText("Still there");
            assertThat(again.get(book).first("value=\"(4.5)\"[^>]* checked")).isNotNull();
            again.get(cover).expect(200);
            again.awaitLookup(pending).expectText("The Book 9780306406157");
            HttpUser.of(server).register("somebodyelse").get("/admin/users").expect(404);
            again.get("/admin/users").expect(200);
        }
    }

    @Test
    void killed_server_has_lost_no_acknowledged_book_and_resumes_every_lookup() throws Exception {
        Path data = LibraryServer.newDataDir();
        LibraryServer server = start(data);
        try {
            HttpUser reader = HttpUser.of(server).register();
            List<String> acknowledged = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                acknowledged.addAll(addUntilKilled(server, reader, 15 + RANDOM.nextInt(30)));
                server = start(data);
                reader = reader.at(server);
                HttpUser survivor = reader;
                for (String book : acknowledged) {
                    assertThat(survivor.get(book).status())
                            .as("round %d: %s", round, book)
                            .isEqualTo(200);
                }
            }
            HttpUser survivor = reader;
            Eventually.get(
                    "every lookup to be done",
                    Duration.ofSeconds(180),
                    () -> survivor.get("/books?sync=pending&view=table").expect(200),
                    list -> list.books().isEmpty());
            assertThat(survivor.get("/books?sync=failed").books()).isEmpty();
            for (String book : acknowledged) {
                assertThat(survivor.get(book).first("<h1 dir=\"auto\">(.*?)</h1>"))
                        .matches("The Book 978\\d{10}|By hand \\d+");
            }
        } finally {
            server.close();
        }
    }

    /** Adds books from several browsers at a time; when some were acknowledged, ends the process amid the others. */
    private static List<String> addUntilKilled(LibraryServer server, HttpUser reader, int enough) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Semaphore count = new Semaphore(0);
        CountDownLatch ended = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(RANDOM.nextLong());
            HttpUser browser = reader.at(server);
            writers.execute(() -> {
                try {
                    while (true) {
                        acknowledged.add(
                                random.nextInt(3) == 0
                                        ? browser.addByHand("By hand " + random.nextInt(1_000_000))
                                        : browser.addByIsbn(isbn(random)));
                        count.release();
                    }
                } catch (java.io.UncheckedIOException e) {
                    // the server is gone: what it did not acknowledge may or may not be there
                } finally {
                    ended.countDown();
                }
            });
        }
        assertThat(count.tryAcquire(enough, 60, TimeUnit.SECONDS)).isTrue();
        server.kill();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        writers.shutdownNow();
        return List.copyOf(acknowledged);
    }

    private static String isbn(Random random) {
        StringBuilder digits = new StringBuilder("978");
        for (int i = 0; i < 9; i++) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    private static LibraryServer start(Path data) {
        return LibraryServer.on(data).asking(providers).startingQuickly().start();
    }
}
