package org.homelibrary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreBackupTest {

    private final Clock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temporary;

    private Path data;
    private BackupFolder backups;

    @BeforeEach
    void makeTwoBackups() throws IOException {
        data = temporary.resolve("data");
        backups = new BackupFolder(temporary.resolve("elsewhere"));
        backUp("2026-05-03T01:00:00Z", "older");
        backUp("2026-05-04T01:00:00Z", "newer");
        write(data, "now");
    }

    private void backUp(String time, String text) throws IOException {
        write(backups.begin(), text);
        backups.finish(new BackupName(Instant.parse(time)));
    }

    private static void write(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("derby/seg0"));
        Files.writeString(folder.resolve("derby/seg0/c10.dat"), text);
        Files.writeString(folder.resolve("secret.key"), text);
    }

    private int run(String... arguments) {
        Map<String, String> environment = Map.of(
                "LIBRARY_DATA_DIR", data.toString(),
                "LIBRARY_BACKUP_DIR", backups.path().toString());
        return new RestoreBackup(environment, new PrintStream(out, true), new PrintStream(err, true))
                .run(clock, arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String library(Path folder) throws IOException {
        return Files.readString(folder.resolve("derby/seg0/c10.dat")) + " "
                + Files.readString(folder.resolve("secret.key"));
    }

    @Test
    void the_newest_is_restored_and_what_it_replaces_kept() throws IOException {
        assertThat(run("newest")).isZero();

        assertThat(library(data)).isEqualTo("newer newer");
        Path kept = data.resolve("before-restore-2026-05-04T100000Z");
        assertThat(library(kept)).isEqualTo("now now");
        assertThat(out()).contains("Restored into " + data + ": derby, secret.key.", "is kept in " + kept);
        assertThat(data.resolve("restore.unfinished")).doesNotExist();
    }

    @Test
    void an_older_one_is_restored_by_its_name_or_its_folder() throws IOException {
        assertThat(run("2026-05-03T010000Z")).isZero();
        assertThat(library(data)).isEqualTo("older older");

        data = temporary.resolve("another");
        assertThat(run(backups.path().resolve("2026-05-03T010000Z").toString())).isZero();
        assertThat(library(data)).isEqualTo("older older");
        assertThat(out()).contains("There was no library before.");
    }

    @Test
    void a_damaged_one_is_refused_and_nothing_changed() throws IOException {
        Files.writeString(backups.path().resolve("2026-05-04T010000Z/derby/seg0/c10.dat"), "other");

        assertThat(run("newest")).isEqualTo(1);

        assertThat(err()).contains("is damaged: derby/seg0/c10.dat has changed. Use another one.");
        assertThat(library(data)).isEqualTo("now now");
    }

    @Test
    void a_library_that_a_server_uses_is_left_alone() throws IOException {
        Path lock = data.resolve("derby/dbex.lck");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();

            assertThat(run("newest")).isEqualTo(1);
        }

        assertThat(err()).contains("A server uses the library in " + data + ": stop it first. Nothing was changed.");
        assertThat(library(data)).isEqualTo("now now");
    }

    @Test
    void without_a_name_the_backups_are_listed() throws IOException {
        assertThat(run()).isZero();
        assertThat(out()).containsSubsequence("2026-05-04T010000Z", "2026-05-03T010000Z");
        assertThat(library(data)).isEqualTo("now now");
    }

    @Test
    void an_unknown_name_or_option_is_told() {
        assertThat(run("2020-01-01T000000Z")).isEqualTo(1);
        assertThat(err()).contains("There is no backup 2020-01-01T000000Z in " + backups.path());
        assertThat(run("--force")).isEqualTo(2);
        assertThat(err()).contains("usage:");
    }
}
