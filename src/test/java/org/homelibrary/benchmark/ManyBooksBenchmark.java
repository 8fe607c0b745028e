package org.homelibrary.benchmark;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.RequestLog;
import org.homelibrary.persistence.dynamodb.library.WritePrice;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;
import org.homelibrary.service.bulk.BulkChange;
import org.homelibrary.service.bulk.BulkProgress;
import org.homelibrary.service.bulk.BulkService;
import org.homelibrary.service.bulk.BulkServices;
import org.homelibrary.service.household.BookMove;
import org.homelibrary.support.InTransactions;
import org.homelibrary.support.MadeIsbn;

/**
 * What 500 books cost that are changed at once, or brought into another library: on Derby in a folder, and on DynamoDB Local,
 * where requests and write units of a book are printed as well. One thread, as in the product.
 *
 * <p>Argument: optionally {@code derby} or {@code dynamodb}, for that store alone.
 */
public final class ManyBooksBenchmark {

    private static final int BOOKS = 500;
    private static final int WARM_UP = 100;
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final LibraryStore store;
    private final RequestLog log;
    private final BulkService bulk;
    private final BookMove move;
    private int users;
    private final Random random = new Random(42);

    private ManyBooksBenchmark(LibraryStore store, RequestLog log) {
        this.store = store;
        this.log = log;
        this.bulk = BulkServices.on(store, Clock.systemUTC());
        InTransactions transactions = store::inTransaction;
        this.move = transactions.around(
                new BookMove(store.libraryBooks(), store.readings(), store.covers(), Clock.systemUTC()));
    }

    public static void main(String[] args) throws Exception {
        List<String> stores = args.length == 0 ? List.of("derby", "dynamodb") : List.of(args);
        if (stores.contains("derby")) {
            System.out.println("Derby on disk");
            try (JpaStoreOnDisk disk = new JpaStoreOnDisk(Files.createTempDirectory("many-books"))) {
                new ManyBooksBenchmark(disk.store(), null).run();
            }
        }
        if (stores.contains("dynamodb")) {
            System.out.println("DynamoDB Local");
            DynamoDbStore.inMemory().clear();
            RequestLog log = new RequestLog();
            new ManyBooksBenchmark(DynamoDbStore.watchedBy(log), log).run();
        }
    }

    private void run() throws Exception {
        Member warm = library();
        actions(warm, fill(warm, WARM_UP), false);
        Member ann = library();
        actions(ann, fill(ann, BOOKS), true);
    }

    private void actions(Member ann, List<UUID> ids, boolean print) throws Exception {
        measure("two tags", print, () -> change(ann, ids, tags(), NOW));
        measure("a status", print, () -> change(ann, ids, status(), NOW));
        measure("deleting", print, () -> change(ann, ids, BulkChange.deleting(), NOW));
        measure("bringing back", print, () -> {
            while (!bulk.restore(ann, NOW)) {
                // there is more
            }
        });
        Member ben = library();
        measure("moving to another library", print, () -> {
            for (LibraryBook book : store.libraryBooks().findAll(ann.libraryId(), null, BOOKS)) {
                move.move(book.id(), Member.joining(ben.libraryId(), ann.userId(), MemberRole.EDITOR, NOW));
            }
        });
    }

    private void change(Member ann, List<UUID> ids, BulkChange change, Instant at) {
        List<UUID> left = ids;
        while (!left.isEmpty()) {
            BulkProgress progress = bulk.change(ann, left, change, at);
            left = progress.rest();
        }
    }

    private static BulkChange tags() {
        return new BulkChange(false, null, List.of("to lend", "classic"), List.of(), null, null, false);
    }

    private static BulkChange status() {
        return new BulkChange(true, ReadingStatus.READING, List.of(), List.of(), null, null, false);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void measure(String what, boolean print, Work work) throws Exception {
        WritePrice before = print && log != null ? WritePrice.now() : null;
        if (log != null) {
            log.clear();
        }
        long start = System.nanoTime();
        long cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        work.run();
        if (!print) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.2f s for %d, %5.2f s of CPU",
                what,
                (System.nanoTime() - start) / 1e9,
                BOOKS,
                (ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() - cpu) / 1e3);
        if (before != null) {
            System.out.printf(
                    Locale.ROOT,
                    "; of each: %.1f requests, %.1f write units, %.1f read units",
                    1.0 * log.requests().size() / BOOKS,
                    1.0 * WritePrice.now().since(before) / BOOKS,
                    log.readUnits() / BOOKS);
        }
        System.out.println();
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

    private List<UUID> fill(Member ann, int books) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < books; i++) {
            LibraryBook book = book(ann, i);
            Reading reading = Reading.none(ReadingId.of(book.id(), ann.userId()))
                    .as(ReadingStatus.READ)
                    .rated(new Rating(1 + i % 10));
            ids.add(store.inTransaction(() -> store.libraryBooks().add(book, reading))
                    .id()
                    .bookId());
        }
        return ids;
    }

    private LibraryBook book(Member ann, int i) {
        return LibraryBook.withIsbn(ann.libraryId(), new Isbn(MadeIsbn.of(random)), ann.userId(), NOW.plusSeconds(i))
                .edited(BookField.TITLE, "The Left Hand of Darkness, volume " + i, NOW)
                .edited(BookField.AUTHORS, List.of("Author " + i % 200), NOW)
                .edited(BookField.SERIES, new Series("Cycle " + i % 50, String.valueOf(i)), NOW)
                .edited(BookField.LANGUAGE, "en", NOW)
                .edited(BookField.PAGES, 286 + i, NOW)
                .edited(BookField.DESCRIPTION, "About a book. ".repeat(60), NOW);
    }
}
