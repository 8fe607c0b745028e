package org.homelibrary.persistence.jpa.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.backup.BackupException;
import org.homelibrary.backup.BackupFacts;
import org.homelibrary.backup.BackupFolder;
import org.homelibrary.backup.BackupName;
import org.homelibrary.backup.Restore;
import org.homelibrary.backup.TableFacts;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyBackupTest {

    private static final BackupName NAME = new BackupName(Instant.parse("2026-05-04T03:00:00Z"));

    @TempDir
    Path temporary;

    private static DerbyBackup of(Path data) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.resolve("derby").toString());
        return new DerbyBackup(source);
    }

    private static void addUser(JpaStoreOnDisk disk, int number) throws Exception {
        disk.store().inTransaction(() -> disk.store()
                .users()
                .create(new User(
                        new UUID(7, number),
                        "reader" + number,
                        "reader" + number + "@example.org",
                        "hash",
                        Instant.EPOCH)));
    }

    private static long users(BackupFacts facts) {
        return facts.tables().stream()
                .filter(table -> table.table().equals("USERS"))
                .mapToLong(TableFacts::rows)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void copyTo_whileWritesGoOn_isALibraryOfOneMomentThatIsRestored() throws Exception {
        Path data = temporary.resolve("data");
        Path elsewhere = temporary.resolve("elsewhere");
        BackupFolder folder = new BackupFolder(elsewhere);
        DerbyBackup backup = of(data);
        AtomicBoolean copied = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(20);
        BackupFacts facts;
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(data)) {
            CompletableFuture<Void> copying = CompletableFuture.runAsync(() -> {
                try {
                    writing.await();
                    backup.copyTo(folder.begin());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    copied.set(true);
                }
            });
            int number = 0;
            while (!copied.get()) {
                addUser(disk, number++);
                writing.countDown();
            }
            copying.join();
            addUser(disk, number);
            facts = backup.read(elsewhere.resolve(".unfinished"));
            facts.write(elsewhere.resolve(".unfinished"));
            folder.finish(NAME);
            assertThat(users(facts)).isBetween(20L, (long) number);

            assertThatThrownBy(() -> new Restore(data).from(folder.of(NAME), NAME))
                    .isInstanceOf(BackupException.class)
                    .hasMessageStartingWith("A server uses the library");
            addUser(disk, number + 1);
        }

        new Restore(data).from(folder.of(NAME), NAME);

        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(data)) {
            List<Boolean> found = IntStream.range(0, (int) users(facts))
                    .mapToObj(number ->
                            disk.store().users().find(new UUID(7, number)).isPresent())
                    .toList();
            assertThat(found).doesNotContain(false);
            assertThat(disk.store().users().find(new UUID(7, users(facts)))).isEmpty();
        }
        facts.requireSame(of(data).read(data));
        assertThat(folder.of(NAME).resolve("derby/seg0")).isDirectory();
    }

    @Test
    void read_tellsAValueThatDiffersAndNotTheOrderOfRows() throws Exception {
        BackupFacts forward = facts("forward", 1, 2, 3);

        forward.requireSame(facts("backward", 3, 2, 1));
        assertThatThrownBy(() -> forward.requireSame(facts("other", 1, 2, 4)))
                .isInstanceOf(BackupException.class)
                .hasMessage("The rows of USERS differ from those the backup recorded.");
        assertThatThrownBy(() -> forward.requireSame(facts("fewer", 1, 2)))
                .isInstanceOf(BackupException.class)
                .hasMessage("The restored library has 3 rows in USERS, and the backup recorded 4.");
    }

    private BackupFacts facts(String name, int... users) throws Exception {
        Path data = temporary.resolve(name);
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(data)) {
            addUser(disk, 0);
            for (int user : users) {
                addUser(disk, user);
            }
        }
        // who is administrator, and when the schema was made, is not the same
        return new BackupFacts(of(data).read(data).tables().stream()
                .filter(table -> table.table().equals("USERS"))
                .toList());
    }

    @Test
    void read_ofACopyThatIsBroken_saysSo() throws Exception {
        Path data = temporary.resolve("data");
        new JpaStoreOnDisk(data).close();
        Files.writeString(data.resolve("derby/service.properties"), "nonsense");

        assertThatThrownBy(() -> of(data).read(data))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the copy in " + data + " cannot be read: ");
    }
}
