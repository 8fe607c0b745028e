package org.homelibrary.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.account.User;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;
import org.homelibrary.service.imports.ImportServices;
import org.homelibrary.support.MadeIsbn;

/**
 * How long a made Goodreads file takes to preview, to import and to undo, and how much memory: on Derby in a folder, without
 * lookups. Give the process the memory that is to be enough, as {@code -Xmx256m}.
 *
 * <p>Arguments: numbers of rows, 5000 and 50000 if there are none; {@code dynamodb} before them for DynamoDB Local.
 */
public final class ImportBenchmark {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final LibraryStore store;
    private final ImportServices imports;
    private int users;

    private ImportBenchmark(LibraryStore store) {
        this.store = store;
        this.imports = new ImportServices(store, Clock.systemUTC());
    }

    public static void main(String[] args) throws Exception {
        boolean isDynamoDb = args.length > 0 && args[0].equals("dynamodb");
        List<String> numbers = List.of(args).subList(isDynamoDb ? 1 : 0, args.length);
        List<String> sizes = numbers.isEmpty() ? List.of("5000", "50000") : numbers;
        if (isDynamoDb) {
            DynamoDbStore memory = DynamoDbStore.inMemory();
            memory.clear();
            new ImportBenchmark(memory).run(sizes);
        } else {
            try (JpaStoreOnDisk disk = new JpaStoreOnDisk(Files.createTempDirectory("imports"))) {
                new ImportBenchmark(disk.store()).run(sizes);
            }
        }
    }

    private void run(List<String> sizes) throws Exception {
        run(500, false);
        for (String size : sizes) {
            run(Integer.parseInt(size), true);
        }
    }

    private void run(int rows, boolean print) throws Exception {
        Member ann = library();
        byte[] file = file(rows);
        ImportJob job =
                measure("preview", rows, print, () -> imports.preview(ann, () -> new ByteArrayInputStream(file)));
        measure("import", rows, print, () -> imports.run(ann, job));
        measure("undo", rows, print, () -> imports.undo(ann, job));
    }

    private static ImportJob measure(String what, int rows, boolean print, Callable<ImportJob> work) throws Exception {
        long start = System.nanoTime();
        ImportJob job = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (print) {
            Runtime machine = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %6d rows %7.2f s %7.0f rows/s, %d of %d MB used, %s%n",
                    what,
                    rows,
                    seconds,
                    rows / seconds,
                    (machine.totalMemory() - machine.freeMemory()) >> 20,
                    machine.maxMemory() >> 20,
                    job.counts());
        }
        return job;
    }

    /** Of ten books one has no ISBN. */
    private static byte[] file(int rows) {
        Random random = new Random(rows);
        StringBuilder file = new StringBuilder(
                "Book Id,Title,Author,Additional Authors,ISBN,ISBN13,My Rating,Publisher,"
                        + "Number of Pages,Year Published,Date Read,Date Added,Bookshelves,Exclusive Shelf,My Review\n");
        for (int i = 1; i <= rows; i++) {
            String isbn = i % 10 == 0 ? "" : MadeIsbn.of(random);
            file.append(String.format(
                    Locale.ROOT,
                    "%d,\"A Made-up Title, the %dth\",Anna Writer %d,,\"=\"\"\"\"\",\"=\"\"%s\"\"\",%d,Made Press,%d,%d,"
                            + "2023/%02d/%02d,2022/01/01,\"fiction, shelf-%d\",read,A made-up review of some words.%n",
                    i,
                    i,
                    i % 700,
                    isbn,
                    i % 6,
                    100 + i % 400,
                    1950 + i % 70,
                    1 + i % 12,
                    1 + i % 28,
                    i % 40));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Member library() throws Exception {
        UUID user = UUID.randomUUID();
        Member owner = Member.joining(user, user, MemberRole.OWNER, NOW);
        store.inTransaction(() -> {
            store.users().create(new User(user, "user" + ++users, user + "@example.org", "hash", NOW));
            return store.libraries().create(Library.named("library", user, NOW), owner);
        });
        return owner;
    }
}
