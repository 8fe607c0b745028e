package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Photos;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data folder with new processes. Killed while people work: {@link org.homelibrary.faults.CrashIT}. */
class RestartIT {

    private static ProviderStandIn providers;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void startProviders() {
        providers = ProviderStandIn.start();
        providers.knowEverything(Duration.ofMillis(600));
    }

    @AfterAll
    static void stopProviders() {
        providers.close();
    }

    /**
     * The second time on a machine that speaks Persian, whose digits are others and whose years are fewer, and with
     * registration closed. After a stop: {@link org.homelibrary.e2e.FirstBookE2E}.
     */
    @Test
    void server_starts_again_with_everything_after_a_kill_and_a_lost_disk() throws IOException, InterruptedException {
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

            reader.post("/backups").expectRedirect("/backups");
            reader.get("/backups").expect(200).expectText("Backup made.");
            reader.post("/backups/drill").expectRedirect("/backups");
            reader.get("/backups").expect(200).expectText("The newest backup can be restored.");
            reader.addByHand("Added after the backup");
            server.kill();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                    .isEqualTo("rw-------");
            loseTheLibrary(data);
            assertThat(restore(server)).contains("Restored into " + data + ": derby, secret.key.");
        }
        Path left = folders(data).get(0);
        try (LibraryServer server = setup(data)
                .withProperty("user.language", "fa")
                .withProperty("user.country", "IR")
                .withProperty("library.registration", "closed")
                .start()) {
            assertThat(folders(data)).hasSize(1).doesNotContain(left);
            HttpUser again = reader.at(server);
            again.get(book).expect(200).expectText("Still there");
            assertThat(again.get(book).first("value=\"(4.5)\"[^>]* checked")).isNotNull();
            again.get(cover).expect(200);
            again.awaitLookup(pending).expectText("The Book 9780306406157");
            assertThat(again.get("/books").books()).hasSize(2);
            String newest = again.addByHand("Added last");
            assertThat(again.get("/books?sort=added&order=desc").books()).startsWith(newest.replace("/books/", ""));
            assertThat(again.get(newest).text()).contains("Added").doesNotContainPattern("[۰-۹٠-٩]");
            again.get("/admin/users").expect(200);
            joinsWhileRegistrationIsClosed(HttpUser.of(server), again);
            missesItsFiles(server);
        }
    }

    private static void joinsWhileRegistrationIsClosed(HttpUser visitor, HttpUser owner) {
        visitor.get("/register").expect(200).expectText("New accounts are switched off");
        String link = owner.post("/library/invitations", "role", "reader")
                .expect(200)
                .first("id=\"link\"[^>]* value=\"[^\"]+(/join/[^\"]+)\"");
        visitor.get(link).expect(200).expectText("Create account and join");
        visitor.post(
                        link,
                        "username",
                        "invited",
                        "email",
                        "invited@example.org",
                        "password",
                        HttpUser.PASSWORD,
                        "confirm_password",
                        HttpUser.PASSWORD)
                .expectRedirect("/books");
        visitor.get("/books").expect(200).expectText("Still there");
        visitor.get("/admin/users").expect(404);
    }

    /** It runs from a folder of its own, which no cleaner of temporary files knows, and says when files of it are gone. */
    private static void missesItsFiles(LibraryServer server) throws IOException {
        assertThat(list(server.temporaryFolder())).isEmpty();
        HttpUser visitor = HttpUser.of(server);
        visitor.get("/health").expect(200);

        Path css = find(server.dataDir().resolve("server"), "app.css");
        Path aside = server.dataDir().resolve("app.css");
        Files.move(css, aside);
        assertThat(visitor.get("/health").expect(503).body().replaceAll("\\s", ""))
                .contains("\"name\":\"installation\",\"status\":\"DOWN\"");
        Files.move(aside, css);
        visitor.get("/health").expect(200);

        Files.delete(find(server.dataDir().resolve("server"), "ResetController.class"));
        visitor.get("/health").expect(503);
    }

    private static void loseTheLibrary(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("derby"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(data.resolve("secret.key"));
    }

    /** As the README says. Returns what the command prints. */
    private static String restore(LibraryServer server) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                LibraryServer.java(),
                "-cp",
                LibraryServer.war().toString(),
                "org.homelibrary.cli.RestoreBackup",
                "newest");
        command.environment().putAll(server.environment());
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private LibraryServer.Setup setup(Path data) {
        return LibraryServer.on(data)
                .with("LIBRARY_BACKUP_DIR", elsewhere.toString())
                .asking(providers)
                .startingQuickly();
    }

    private static List<Path> folders(Path data) throws IOException {
        return list(data.resolve("server")).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path find(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
