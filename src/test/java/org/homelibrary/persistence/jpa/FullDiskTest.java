package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.StoreException.Reason;
import org.homelibrary.support.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library on a disk that fills up, or can no longer be written to. Needs root, for the disk. */
class FullDiskTest {

    private static final int MEGABYTES = 64;

    private static SmallDisk disk;
    private static DataDirectory directory;
    private static DerbyDatabase database;
    private static JpaStore store;
    private static JpaStoreProbe probe;
    private static int users;

    @BeforeAll
    static void open() {
        disk = SmallDisk.mount(MEGABYTES).orElse(null);
        Assumptions.assumeTrue(disk != null, "only root can mount a small disk");
        directory = new DataDirectory(disk.folder());
        database = new DerbyDatabase(directory);
        database.open();
        store = new JpaStore(new LibraryDataSource(directory), new LibraryDatabase(database));
        probe = new JpaStoreProbe(store.entities(), new LibraryDatabase(database));
    }

    @AfterAll
    static void close() {
        if (disk != null) {
            store.close();
            database.close();
            disk.close();
        }
    }

    @BeforeEach
    void isWell() {
        assertThatCode(FullDiskTest::check).doesNotThrowAnyException();
        write();
    }

    @Test
    void full_disk_refuses_every_write_says_so_and_is_forgotten_when_there_is_room() {
        disk.fill();

        for (int i = 0; i < 3; i++) {
            assertRefused(Reason.FULL, FullDiskTest::write);
            assertThat(read()).isTrue();
        }
        assertRefused(Reason.FULL, FullDiskTest::check);

        disk.free();
        check();
        write();
    }

    @Test
    void database_that_was_opened_on_a_full_disk_is_opened_again_by_the_next_check() throws SQLException {
        database.close();
        disk.fill();
        // as Derby opens it for the next connection when it closed itself in the middle of a write
        try (Connection connection = new LibraryDataSource(directory).getConnection()) {
            assertThat(connection.isReadOnly()).isTrue();
        }
        assertRefused(Reason.FULL, FullDiskTest::check);
        assertThat(read()).isTrue();
        disk.free();
        assertRefused(Reason.BUSY, FullDiskTest::write);

        check();

        write();
    }

    @Test
    void disk_that_may_not_be_written_to_is_called_so() throws IOException {
        try (SmallDisk broken = SmallDisk.mount(MEGABYTES).orElseThrow()) {
            Files.createDirectory(broken.folder().resolve("derby"));
            assertThat(new DataDirectory(broken.folder()).trouble(null)).isEmpty();

            broken.makeReadOnly();

            assertThat(new DataDirectory(broken.folder()).trouble(null))
                    .hasValueSatisfying(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.READ_ONLY));
        }
    }

    @Test
    void data_directory_that_is_gone_is_not_called_full(@TempDir Path mountPoint) {
        assertThat(new DataDirectory(mountPoint).trouble(null))
                .hasValueSatisfying(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    private static void assertRefused(Reason reason, Runnable work) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void write() {
        int number = ++users;
        inTransaction(() -> store.users()
                .create(new User(new UUID(1, number), "u" + number, number + "@example.org", "hash", Instant.EPOCH)));
    }

    private static boolean read() {
        boolean[] found = {false};
        inTransaction(() -> found[0] = store.users().find(new UUID(1, 1)).isPresent());
        return found[0];
    }

    private static void check() {
        probe.check();
    }

    private static void inTransaction(Runnable work) {
        try {
            store.inTransaction(() -> {
                work.run();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
