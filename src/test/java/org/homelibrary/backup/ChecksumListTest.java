package org.homelibrary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumListTest {

    @TempDir
    Path folder;

    private ChecksumList list;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("derby/seg0"));
        Files.writeString(folder.resolve("derby/seg0/c10.dat"), "abc");
        Files.writeString(folder.resolve("secret.key"), "");
        list = new ChecksumList(folder);
        list.write();
    }

    @Test
    void it_is_what_sha256sum_reads() throws IOException {
        assertThat(Files.readString(folder.resolve("SHA256SUMS"))).isEqualTo("""
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  derby/seg0/c10.dat
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  secret.key
                """);
        assertThat(list.problems()).isEmpty();
        list.verify();
    }

    @Test
    void a_flipped_bit_a_lost_file_and_a_stranger_are_told() throws IOException {
        Files.writeString(folder.resolve("derby/seg0/c10.dat"), "abd");
        Files.delete(folder.resolve("secret.key"));
        Files.writeString(folder.resolve("derby/stranger"), "");

        assertThatThrownBy(list::verify)
                .isInstanceOf(BackupException.class)
                .hasMessage("The backup " + folder + " is damaged: derby/seg0/c10.dat has changed;"
                        + " secret.key is missing; derby/stranger is not in the list of checksums. Use another one.");
    }

    @Test
    void without_its_list_nothing_is_a_backup() throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "");
        assertThat(list.problems()).hasSize(2);

        Files.writeString(folder.resolve("SHA256SUMS"), "half a li");
        assertThat(list.problems()).hasSize(3);

        Files.delete(folder.resolve("SHA256SUMS"));
        assertThat(list.problems()).containsExactly("it has no list of checksums, SHA256SUMS");
    }
}
