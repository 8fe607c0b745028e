package org.homelibrary.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void first_browser_on_the_path_is_taken() throws IOException {
        Path first = command("one/google-chrome", 0);
        command("two/chromium", 0);
        assertThat(Browser.onPath(path("one", "two"))).contains(first);
    }

    @Test
    void command_that_is_no_working_browser_is_passed_over() throws IOException {
        command("one/chromium-browser", 1);
        Path second = command("two/chromium", 0);
        assertThat(Browser.onPath(path("one", "two"))).contains(second);
    }

    @Test
    void file_that_cannot_be_run_is_no_browser() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("one")).resolve("chromium"));
        assertThat(Browser.onPath(path("one", "", "missing"))).isEmpty();
        assertThat(Browser.onPath(null)).isEmpty();
    }

    private Path command(String name, int exitCode) throws IOException {
        Path command = folder.resolve(name);
        Files.createDirectories(command.getParent());
        Files.writeString(command, "#!/bin/sh\nexit " + exitCode + "\n");
        return Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String path(String... folders) {
        return String.join(
                File.pathSeparator,
                Stream.of(folders)
                        .map(name -> name.isEmpty() ? "" : folder.resolve(name).toString())
                        .toList());
    }
}
