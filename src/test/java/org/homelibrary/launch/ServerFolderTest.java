package org.homelibrary.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {

    @TempDir
    Path home;

    @Test
    void folder_is_new_and_its_owners_alone() throws IOException {
        Path parent = home.resolve("a/server");
        try (ServerFolder folder = ServerFolder.open(parent)) {
            assertThat(folder.path()).isDirectory().hasParent(parent);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void folder_of_a_process_that_has_ended_is_removed_with_all_that_is_in_it() throws IOException {
        ServerFolder ended = ServerFolder.open(home);
        Files.writeString(Files.createDirectories(ended.path().resolve("x/y")).resolve("file"), "z");
        ended.close();

        try (ServerFolder folder = ServerFolder.open(home)) {
            assertThat(ended.path()).doesNotExist();
            assertThat(folder.path()).exists();
        }
    }

    @Test
    void folder_in_use_is_left_alone() throws IOException {
        try (ServerFolder first = ServerFolder.open(home);
                ServerFolder second = ServerFolder.open(home)) {
            assertThat(first.path()).exists();
            assertThat(second.path()).exists().isNotEqualTo(first.path());
        }
    }

    @Test
    void nothing_that_is_not_ours_is_removed_not_even_behind_a_link() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("kept"), "");
        ServerFolder ended = ServerFolder.open(home);
        Files.createSymbolicLink(ended.path().resolve("link"), other);
        ended.close();

        ServerFolder.open(home).close();
        assertThat(other.resolve("kept")).exists();
    }

    @Test
    void parent_that_is_a_file_is_refused() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThatIOException().isThrownBy(() -> ServerFolder.open(file));
    }
}
