package org.homelibrary.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.homelibrary.backup.BackupFacts;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.backup.TableFacts;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.DatabaseBackup;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.backup.BackupService.Started;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final User admin = user(true);

    @TempDir
    Path temporary;

    private Path data;
    private Path backups;
    private FakeDatabase database;
    private BackupService service;

    @BeforeEach
    void start() throws IOException {
        data = temporary.resolve("data");
        backups = temporary.resolve("elsewhere");
        Files.createDirectories(data);
        Files.writeString(data.resolve("secret.key"), "key");
        database = new FakeDatabase();
        service = service(Runnable::run);
    }

    private BackupService service(Executor executor) {
        Settings settings = FakeSettings.with(
                "library.data.dir", data.toString(),
                "library.backup-dir", backups.toString(),
                "library.time-zone", "UTC");
        return new BackupService(database, settings, clock, executor);
    }

    private static User user(boolean isAdmin) {
        User user = new User(UUID.randomUUID(), "ada", "ada@example.org", "hash", Instant.EPOCH);
        if (isAdmin) {
            user.makeAdmin();
        }
        return user;
    }

    private Started start(BackupTask task) {
        return service.start(admin, task, PATIENCE);
    }

    private BackupOverview overview() {
        return service.overview().orElseThrow();
    }

    @Test
    void backup_holds_database_key_record_and_checksums() {
        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.WORKED);

        Path backup = backups.resolve("2026-05-04T100000Z");
        assertThat(backup.resolve("derby/rows")).hasContent("3");
        assertThat(backup.resolve("secret.key")).hasContent("key");
        assertThat(backup.resolve("tables.txt")).hasContent("3 sum3 BOOKS");
        assertThat(backup.resolve("SHA256SUMS")).exists();
        assertThat(overview().backups()).singleElement().satisfies(kept -> {
            assertThat(kept.madeAt()).isEqualTo(clock.instant());
            assertThat(kept.bytes()).isPositive();
        });
        assertThat(service.hasFailed()).isFalse();
    }

    @Test
    void backup_that_fails_leaves_nothing_and_is_told_until_one_works() {
        database.trouble = new StoreException("the database is asleep", null);
        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.FAILED);

        assertThat(backups).isEmptyDirectory();
        assertThat(service.hasFailed()).isTrue();
        assertThat(overview().journal().backup().trouble())
                .isEqualTo(new BackupTrouble(clock.instant(), BackupTrouble.Kind.DATABASE, "the database is asleep"));
        assertThat(service(Runnable::run).hasFailed())
                .as("after a restart of the server")
                .isTrue();

        database.trouble = null;
        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.WORKED);
        assertThat(service.hasFailed()).isFalse();
    }

    @Test
    void backup_for_which_there_is_no_room_is_not_begun() {
        database.bytes = 1L << 60;

        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.FAILED);

        assertThat(overview().journal().backup().trouble().kind()).isEqualTo(BackupTrouble.Kind.NO_ROOM);
        assertThat(database.copies).isZero();
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void backup_to_a_folder_that_cannot_be_made_is_told() throws IOException {
        Files.writeString(backups, "a file");

        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.FAILED);
        assertThat(overview().journal().backup().trouble().kind()).isEqualTo(BackupTrouble.Kind.FOLDER);
        assertThat(overview().backups()).isEmpty();
    }

    @Test
    void backup_begins_by_removing_what_a_kill_left_and_half_a_backup_is_none() throws IOException {
        Files.createDirectories(backups.resolve(".unfinished/derby"));
        Files.writeString(backups.resolve(".unfinished/derby/half"), "ha");
        assertThat(overview().backups()).isEmpty();

        assertThat(start(BackupTask.BACKUP)).isEqualTo(Started.WORKED);

        assertThat(backups.resolve(".unfinished")).doesNotExist();
        assertThat(backups.resolve("2026-05-04T100000Z/derby/half")).doesNotExist();
    }

    @Test
    void of_a_day_the_newest_stays_and_what_is_no_backup_is_left_alone() throws IOException {
        Files.createDirectories(backups.resolve("holidays"));
        start(BackupTask.BACKUP);
        clock.move(Duration.ofHours(2));
        start(BackupTask.BACKUP);

        assertThat(overview().backups()).extracting(BackupOverview.Kept::name).containsExactly("2026-05-04T120000Z");
        assertThat(backups.resolve("holidays")).exists();
    }

    @Test
    void only_one_runs_at_a_time() {
        Deque<Runnable> later = new ArrayDeque<>();
        service = service(later::add);

        assertThat(service.start(admin, BackupTask.BACKUP, Duration.ZERO)).isEqualTo(Started.UNDER_WAY);
        assertThat(overview().running()).contains(BackupTask.BACKUP);
        assertThat(service.start(admin, BackupTask.BACKUP, Duration.ZERO)).isEqualTo(Started.BUSY);
        service.runDue();
        assertThat(database.copies).isZero();

        later.remove().run();
        assertThat(overview().running()).isEmpty();
        assertThat(database.copies).isEqualTo(1);
    }

    @Test
    void drill_restores_the_newest_backup_and_leaves_no_trace() {
        assertThat(start(BackupTask.DRILL)).isEqualTo(Started.NO_BACKUP);
        start(BackupTask.BACKUP);
        database.rows = 4; // since then

        assertThat(start(BackupTask.DRILL)).isEqualTo(Started.WORKED);

        assertThat(overview().journal().drill().workedAt()).isEqualTo(clock.instant());
        assertThat(data.resolve("drill")).doesNotExist();
        assertThat(database.read.equals(data.resolve("drill"))).isTrue();
    }

    @Test
    void drill_of_a_damaged_backup_fails() throws IOException {
        start(BackupTask.BACKUP);
        Files.writeString(backups.resolve("2026-05-04T100000Z/derby/rows"), "2");

        assertThat(start(BackupTask.DRILL)).isEqualTo(Started.FAILED);

        assertThat(overview().journal().drill().trouble().kind()).isEqualTo(BackupTrouble.Kind.DAMAGED);
        assertThat(overview().journal().drill().trouble().detail()).contains("derby/rows has changed");
        assertThat(service.hasFailed()).isTrue();
        assertThat(data.resolve("drill")).doesNotExist();
    }

    @Test
    void drill_finds_rows_that_are_not_those_of_the_record() {
        start(BackupTask.BACKUP);
        database.lost = 1;

        assertThat(start(BackupTask.DRILL)).isEqualTo(Started.FAILED);

        assertThat(overview().journal().drill().trouble().detail())
                .isEqualTo("The restored library has 2 rows in BOOKS, and the backup recorded 3.");
    }

    @Test
    void schedule_makes_one_a_day_and_a_drill_a_week() {
        service.runDue();
        service.runDue();
        assertThat(database.copies).isEqualTo(1);
        assertThat(overview().journal().drill().workedAt()).isEqualTo(clock.instant());

        Instant firstDrill = clock.instant();
        for (int day = 1; day <= 6; day++) {
            clock.move(Duration.ofDays(1));
            service.runDue();
        }
        assertThat(database.copies).isEqualTo(7);
        assertThat(overview().journal().drill().workedAt()).isEqualTo(firstDrill);
        clock.move(Duration.ofDays(1));
        service.runDue();
        assertThat(overview().journal().drill().workedAt()).isEqualTo(clock.instant());
        assertThat(overview().backups()).hasSizeBetween(7, 8);
    }

    @Test
    void others_than_administrators_and_other_editions_have_none() {
        assertThatThrownBy(() -> service.start(user(false), BackupTask.BACKUP, PATIENCE))
                .isInstanceOf(ForbiddenException.class);
        BackupService elsewhere = new BackupService(null, FakeSettings.with(), clock, Runnable::run);

        assertThat(elsewhere.overview()).isEmpty();
        assertThat(elsewhere.hasFailed()).isFalse();
        elsewhere.runDue();
        assertThatThrownBy(() -> elsewhere.start(admin, BackupTask.BACKUP, PATIENCE))
                .isInstanceOf(ForbiddenException.class);
    }

    /** A database of one file that says how many rows it has. */
    private static final class FakeDatabase implements DatabaseBackup {

        private int rows = 3;
        private int lost;
        private long bytes = 100;
        private int copies;
        private Path read;
        private StoreException trouble;

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public void copyTo(Path folder) {
            try {
                Files.createDirectories(folder.resolve("derby"));
                Files.writeString(folder.resolve("derby/rows"), String.valueOf(rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (trouble != null) {
                throw trouble;
            }
            copies++;
        }

        @Override
        public BackupFacts read(Path folder) {
            read = folder;
            try {
                long found = Long.parseLong(Files.readString(folder.resolve("derby/rows"))) - lost;
                return new BackupFacts(List.of(new TableFacts("BOOKS", found, "sum" + found)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
