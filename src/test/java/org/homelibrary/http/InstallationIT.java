package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.junit.jupiter.api.Test;

/** The server runs from a folder of its own, which no cleaner of temporary files knows, and says when files of it are gone. */
class InstallationIT {

    @Test
    void server_runs_from_its_own_folder_misses_its_files_and_cleans_up_after_one_that_was_killed() throws IOException {
        Path data = LibraryServer.newDataDir();
        try (LibraryServer server = LibraryServer.on(data).startingQuickly().start()) {
            assertThat(list(server.temporaryFolder())).isEmpty();
            HttpUser visitor = HttpUser.of(server);
            visitor.get("/health").expect(200);

            Path css = find(data.resolve("server"), "app.css");
            Path aside = data.resolve("app.css");
            Files.move(css, aside);
            assertThat(visitor.get("/health").expect(503).body().replaceAll("\\s", ""))
                    .contains("\"name\":\"installation\",\"status\":\"DOWN\"");
            Files.move(aside, css);
            visitor.get("/health").expect(200);

            Files.delete(find(data.resolve("server"), "ResetController.class"));
            visitor.get("/health").expect(503);
            server.kill();
        }
        Path left = folders(data).get(0);
        try (LibraryServer server = LibraryServer.on(data).startingQuickly().start()) {
            assertThat(folders(data)).hasSize(1).doesNotContain(left);
            HttpUser.of(server).get("/static/css/app.css").expect(200);
        }
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
