package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
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
    void killed_server_has_lost_nothing_that_was_acknowledged_and_resumes_every_lookup() throws Exception {
        Path data = LibraryServer.newDataDir();
        killWhileItMakesItsDatabase(data);
        LibraryServer server = start(data);
        try {
            HttpUser reader = HttpUser.of(server).register();
            List<Acknowledged> diaries = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                diaries.addAll(changeUntilKilled(server, reader, 20 + RANDOM.nextInt(40)));
                server = start(data);
                reader = reader.at(server);
                for (Acknowledged diary : diaries) {
                    diary.check(reader, "round " + round);
                }
            }
            HttpUser survivor = reader;
            Eventually.get(
                    "every lookup to be done",
                    Duration.ofSeconds(180),
                    () -> survivor.get("/books?sync=pending&view=table").expect(200),
                    list -> list.books().isEmpty());
            assertThat(survivor.get("/books?sync=failed").books()).isEmpty();
            for (Acknowledged diary : diaries) {
                diary.checkTitles(survivor);
            }
        } finally {
            server.close();
        }
    }

    private static void killWhileItMakesItsDatabase(Path data) {
        LibraryServer unborn =
                LibraryServer.on(data).asking(providers).startingQuickly().launch();
        Eventually.get(
                "the database to be begun",
                Duration.ofSeconds(200),
                () -> Files.exists(data.resolve("derby.unfinished")) || Files.exists(data.resolve("derby")),
                begun -> begun);
        unborn.kill();
    }

    /** Changes the library from several browsers; when enough was acknowledged, ends the process amid the rest. */
    private static List<Acknowledged> changeUntilKilled(LibraryServer server, HttpUser reader, int enough)
            throws Exception {
        Semaphore count = new Semaphore(0);
        CountDownLatch ended = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Acknowledged> diaries = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Acknowledged diary = new Acknowledged(reader.at(server), new Random(RANDOM.nextLong()));
            diaries.add(diary);
            writers.execute(() -> {
                try {
                    while (true) {
                        diary.changeSomething();
                        count.release();
                    }
                } catch (UncheckedIOException e) {
                    // the server is gone: what it did not acknowledge may or may not be there
                } finally {
                    ended.countDown();
                }
            });
        }
        assertThat(count.tryAcquire(enough, 120, TimeUnit.SECONDS)).isTrue();
        server.kill();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        writers.shutdownNow();
        return diaries;
    }

    /** What one browser was told that it is done. */
    private static final class Acknowledged {

        private final HttpUser browser;
        private final Random random;
        private final List<String> books = new ArrayList<>();
        private final Map<String, String> ratings = new HashMap<>();
        private final Set<String> deleted = new HashSet<>();
        private String underWay;

        Acknowledged(HttpUser browser, Random random) {
            this.browser = browser;
            this.random = random;
        }

        void changeSomething() {
            int choice = random.nextInt(6);
            if (books.isEmpty() || choice < 3) {
                books.add(
                        choice == 0
                                ? browser.addByHand("By hand " + random.nextInt(1_000_000))
                                : browser.addByIsbn(isbn(random)));
                return;
            }
            String book = books.get(random.nextInt(books.size()));
            if (deleted.contains(book)) {
                return;
            }
            underWay = book;
            if (choice == 5) {
                browser.post(book + "/delete").expect(303);
                deleted.add(book);
            } else {
                String rating = random.nextInt(5) + ".5";
                browser.post(book + "/rating", "rating", rating).expect(303);
                ratings.put(book, rating);
            }
            underWay = null;
        }

        void check(HttpUser reader, String when) {
            for (String book : books) {
                if (book.equals(underWay)) {
                    continue;
                }
                Reply page = reader.get(book);
                assertThat(page.status()).as("%s: %s", when, book).isEqualTo(deleted.contains(book) ? 404 : 200);
                if (!deleted.contains(book)) {
                    assertThat(page.first("value=\"(\\d\\.5)\"[^>]* checked"))
                            .as("%s: %s", when, book)
                            .isEqualTo(ratings.get(book));
                }
            }
        }

        void checkTitles(HttpUser reader) {
            for (String book : books) {
                if (!deleted.contains(book) && !book.equals(underWay)) {
                    assertThat(reader.get(book).first("<h1 dir=\"auto\">(.*?)</h1>"))
                            .matches("The Book 978\\d{10}|By hand \\d+");
                }
            }
        }
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
