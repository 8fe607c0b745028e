package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.jpa.carryover.LibraryCarryOver;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full library of the first version on a disk: killed in the middle of being carried over, and begun anew. */
class LibraryCarryOverIT {

    private static final int BOOKS = 20_000;
    private static final int ROUNDS = 21;

    @TempDir
    private Path folder;

    @Test
    void killedInTheMiddle_beginsAnew_andLosesNothing() throws Exception {
        DerbyDatabase.configure();
        System.getProperties()
                .putIfAbsent(
                        "derby.stream.error.file", folder.resolve("derby.log").toString());
        OldLibrary made = new OldLibrary(database());
        made.create(BOOKS);
        made.migrate("14");
        shutDown();

        killInTheMiddle();

        assertThat(new OldLibrary(database()).count("library_books")).isZero();
        assertThat(new OldLibrary(database()).count("libraries")).isZero();
        long start = System.nanoTime();
        new OldLibrary(database()).migrate("17", new LibraryCarryOver());
        System.out.printf(Locale.ROOT, "%d books carried over in %.1f s%n", BOOKS, (System.nanoTime() - start) / 1e9);
        try (JpaStore store = new JpaStore(database())) {
            assertThat(new CarriedOver(database(), store, OldLibrary.ANN).compareEveryField())
                    .isEqualTo(BOOKS * 9 / 10);
            measure(store);
        }
        shutDown();
    }

    private void killInTheMiddle() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CarryOverProcess.class.getName(),
                        path())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.inputReader().lines().anyMatch("carrying"::equals))
                    .isTrue();
            assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** Says how long pages take in a library of this size. */
    private static void measure(JpaStore store) throws Exception {
        for (BookSet set :
                new BookSet[] {BookSet.on(Shelf.HOME, OldLibrary.ANN), BookSet.of(OldLibrary.ANN, ReadingStatus.READ)
                }) {
            for (ShelfOrder order : ShelfOrder.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    ShelfQuery query = new ShelfQuery(
                            OldLibrary.ANN, OldLibrary.ANN, set, ShelfFilter.NONE, order, descending, null, 48);
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s %s: %.1f ms%n",
                            set.shelf() == null ? set.status() : set.shelf(),
                            order,
                            descending ? "descending" : "ascending",
                            median(() -> store.shelves().list(query)));
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "counts: %.1f ms%n", median(() -> store.shelves().counts(OldLibrary.ANN, OldLibrary.ANN)));
    }

    private static double median(Callable<?> work) throws Exception {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.call();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private String path() {
        return folder.resolve("derby").toString();
    }

    private EmbeddedDataSource database() {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(path());
        if (Files.notExists(folder.resolve("derby"))) {
            dataSource.setCreateDatabase("create");
        }
        return dataSource;
    }

    private void shutDown() {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(path());
        dataSource.setShutdownDatabase("shutdown");
        try {
            dataSource.getConnection().close();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }
}
