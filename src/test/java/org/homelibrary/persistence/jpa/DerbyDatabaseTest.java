package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.persistence.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyDatabaseTest {

    private static final UUID USER = new UUID(1, 1);
    private static final LibraryBookId BOOK = new LibraryBookId(USER, new UUID(2, 2));
    private static final Instant ADDED = Instant.parse("2026-03-29T01:30:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void open_ofNewFolder_makesItForItsOwnerOnly() throws Exception {
        Path data = folder.resolve("deep/data");

        new JpaStoreOnDisk(data).close();

        assertThat(data.resolve("derby/service.properties")).exists();
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void open_afterClose_findsEverythingInAnyTimeZone() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        try {
            // where this moment of the spring, taken for local time, does not exist
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
            addBook();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            try (JpaStoreOnDisk disk = new JpaStoreOnDisk(folder)) {
                JpaStore store = disk.store();
                LibraryBook book = store.libraryBooks().find(BOOK).orElseThrow();

                assertThat(book.holding().addedAt()).isEqualTo(ADDED);
                assertThat(store.shelves().counts(USER, USER).of(Shelf.HOME)).isEqualTo(1);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void open_afterACreationThatWasKilled_startsAnew() throws Exception {
        Files.createDirectories(folder.resolve("derby.unfinished/log"));
        Files.writeString(folder.resolve("derby.unfinished/log/log1.dat"), "half");

        addBook();

        assertThat(folder.resolve("derby.unfinished")).doesNotExist();
    }

    @Test
    void open_whileAnotherProcessHasIt_saysSo() throws Exception {
        addBook();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenDatabase.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().lines().anyMatch("open"::equals)).isTrue();

            assertRefused("The library in " + folder + " is open in another process: stop that one,"
                    + " or name another directory in library.data.dir.");
        } finally {
            other.destroy();
            other.waitFor();
        }
        addNothing();
    }

    @Test
    void open_ofLibraryOfANewerVersion_saysSo() throws Exception {
        addBook();
        try (DerbyDatabase database = new DerbyDatabase(new DataDirectory(folder))) {
            database.open();
            try (Connection connection = new LibraryDataSource(new DataDirectory(folder)).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("""
                        INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
                          "script", "checksum", "installed_by", "execution_time", "success")
                        VALUES (99, '999', 'future', 'SQL', 'V999__future.sql', 1, 'APP', 1, true)""");
            }
        }

        assertRefused("The library in " + folder + " was made by another, probably newer version of Home Library:"
                + " start that version, or name another directory in library.data.dir.");
    }

    @Test
    void open_ofFolderThatCannotBeWritten_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> new DerbyDatabase(new DataDirectory(file.resolve("data"))).open())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The data directory " + file.resolve("data") + " cannot be written to (")
                .hasMessageEndingWith("let this user write there, or name another directory in library.data.dir.");
    }

    @Test
    void open_ofBrokenDatabase_saysSo() throws Exception {
        Files.createDirectories(folder.resolve("derby"));
        Files.writeString(folder.resolve("derby/service.properties"), "nonsense");

        assertThatThrownBy(() -> new DerbyDatabase(new DataDirectory(folder)).open())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The library in " + folder + " cannot be opened (")
                .hasMessageEndingWith("see derby.log there, or restore the directory from a backup.");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> new DerbyDatabase(new DataDirectory(folder)).open())
                .isInstanceOf(StoreException.class)
                .hasMessage(sentence);
    }

    private void addNothing() throws Exception {
        new JpaStoreOnDisk(folder).close();
    }

    @Test
    void open_afterAKill_endsWhatTheKilledProcessClaimed() throws Exception {
        BookLookup lookup = new BookLookup(new Isbn("9780306406157"));
        lookup.claim(USER, Instant.now());
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(folder)) {
            disk.store().inTransaction(() -> disk.store().bookLookups().save(lookup));
        }

        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(folder)) {
            BookLookup found = disk.store()
                    .inTransaction(() -> disk.store().bookLookups().find(lookup.getId()))
                    .orElseThrow();
            assertThat(found.getClaimedBy()).isNull();
            assertThat(found.getClaimedUntil()).isNull();
        }
    }

    private void addBook() throws Exception {
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(folder)) {
            JpaStore store = disk.store();
            store.inTransaction(
                    () -> store.users().create(new User(USER, "ann", "ann@example.org", "hash", Instant.EPOCH)));
            store.inTransaction(() -> store.libraries()
                    .create(Library.named("home", USER, ADDED), Member.joining(USER, USER, MemberRole.OWNER, ADDED)));
            store.inTransaction(() -> store.libraryBooks().add(LibraryBook.byHand(BOOK, USER, ADDED), null));
        }
    }
}
