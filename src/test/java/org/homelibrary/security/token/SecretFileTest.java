package org.homelibrary.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path temp;

    @Test
    void a_new_library_gets_a_key_that_only_its_owner_can_read() throws IOException {
        Path folder = temp.resolve("new/library");

        new SecretFile(folder).readOrCreate();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("secret.key"));
        }
    }

    @Test
    void the_key_stays_the_same_over_restarts() {
        assertThat(new SecretFile(temp).readOrCreate())
                .isEqualTo(new SecretFile(temp).readOrCreate())
                .isEqualTo(new SecretFile(temp).read());
    }

    @Test
    void two_libraries_have_two_keys() {
        assertThat(new SecretFile(temp.resolve("a")).readOrCreate())
                .isNotEqualTo(new SecretFile(temp.resolve("b")).readOrCreate());
    }

    @Test
    void starts_at_the_same_moment_agree_on_one_key() throws Exception {
        int starts = 8;
        CountDownLatch together = new CountDownLatch(starts);
        ExecutorService threads = Executors.newFixedThreadPool(starts);
        try {
            List<Future<String>> keys = new ArrayList<>();
            Callable<String> start = () -> {
                together.countDown();
                together.await();
                return new SecretFile(temp).readOrCreate();
            };
            for (int i = 0; i < starts; i++) {
                keys.add(threads.submit(start));
            }
            Set<String> distinct = new HashSet<>();
            for (Future<String> key : keys) {
                distinct.add(key.get());
            }
            assertThat(distinct).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_damaged_key_is_named_and_never_replaced() throws IOException {
        Path file = temp.resolve("secret.key");
        for (String content : new String[] {"", "\n", "short", "x".repeat(42), "ü".repeat(43), "x".repeat(44)}) {
            Files.writeString(file, content);

            assertThatThrownBy(() -> new SecretFile(temp).readOrCreate())
                    .isInstanceOf(SecretFileException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("damaged");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void a_key_that_is_a_folder_is_named() throws IOException {
        Files.createDirectory(temp.resolve("secret.key"));

        assertThatThrownBy(() -> new SecretFile(temp).readOrCreate())
                .isInstanceOf(SecretFileException.class)
                .hasMessageContaining(temp.resolve("secret.key").toString());
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path notAFolder = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> new SecretFile(notAFolder.resolve("library")).readOrCreate())
                .isInstanceOf(SecretFileException.class)
                .hasMessageContaining(notAFolder.toString());
    }

    @Test
    void reading_alone_makes_nothing() {
        assertThatThrownBy(() -> Secret.foundIn(temp)).isInstanceOf(SecretFileException.class);
        assertThat(temp).isEmptyDirectory();
    }
}
