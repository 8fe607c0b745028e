package org.homelibrary.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledFilesTest {

    @TempDir
    Path home;

    @Test
    void nothing_is_missing_until_a_file_of_any_of_the_folders_is_gone() throws IOException {
        Path css = Files.writeString(
                Files.createDirectories(home.resolve("app/static")).resolve("app.css"), "");
        Path jar = Files.writeString(
                Files.createDirectories(home.resolve("runtime")).resolve("a.jar"), "");
        InstalledFiles files = InstalledFiles.in(List.of(home.resolve("app"), home.resolve("runtime")));
        assertThat(files.missing()).isEmpty();

        Files.writeString(home.resolve("app/new"), "");
        assertThat(files.missing()).isEmpty();

        Files.delete(jar);
        assertThat(files.missing()).contains(jar);
        Files.writeString(jar, "");
        Files.delete(css);
        assertThat(files.missing()).contains(css);
    }
}
