package org.homelibrary.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.User;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.jpa.JpaStore;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;

/**
 * The store of the local edition alone, one thread: medians of each kind of list in a small and in a large library, of
 * counts and of adding a book.
 *
 * <p>Arguments: optionally the number of books in the large library (20000) and a folder to keep the database in.
 */
public final class StoreBenchmark {

    private static final int SMALL = 200;
    private static final int PAGE = 48;
    private static final int ROUNDS = 300;
    private static final String[] WORDS = """
            love war house river night garden secret winter daughter king shadow light stone sea road memory silence \
            fire glass island""".split(" ");
    private static final String DESCRIPTION =
            "It was a bright cold day in the library, and all the books were striking up a conversation. ".repeat(30);

    private final JpaStore store;
    private final Random random = new Random(42);

    private StoreBenchmark(JpaStore store) {
        this.store = store;
    }

    public static void main(String[] args) throws Exception {
        int large = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("store-benchmark");
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(folder)) {
            StoreBenchmark benchmark = new StoreBenchmark(disk.store());
            UUID small = benchmark.fill("small", SMALL);
            UUID big = benchmark.fill("large", large);
            benchmark.measure(small, SMALL); // warm-up
            benchmark.measure(big, large);
            System.out.printf("%nmedian ms%37s%10d%10d%n", "books:", SMALL, large);
            List<Measurement> ofSmall = benchmark.measure(small, SMALL);
            List<Measurement> ofBig = benchmark.measure(big, large);
            for (int i = 0; i < ofSmall.size(); i++) {
                System.out.printf(
                        Locale.ROOT,
                        "%-45s %9.2f %9.2f%n",
                        ofSmall.get(i).name(),
                        ofSmall.get(i).millis(),
                        ofBig.get(i).millis());
            }
        }
    }

    private record Measurement(String name, double millis) {}

    private UUID fill(String name, int books) throws Exception {
        UUID user = UUID.randomUUID();
        store.inTransaction(
                () -> store.users().create(new User(user, name, name + "@example.org", "hash", Instant.now())));
        long start = System.nanoTime();
        for (int done = 0; done < books; ) {
            int end = Math.min(books, done + 100);
            int from = done;
            store.inTransaction(() -> {
                for (int i = from; i < end; i++) {
                    store.userBooks().add(book(user, i));
                }
                return null;
            });
            done = end;
        }
        System.out.printf(
                Locale.ROOT, "filled %d books, %.2f ms each%n", books, (System.nanoTime() - start) / 1e6 / books);
        return user;
    }

    private UserBook book(UUID user, int number) {
        UserBook book = UserBook.byHand(
                user,
                new UUID(random.nextLong(), random.nextLong()),
                Instant.ofEpochSecond(1_700_000_000L + number * 60L));
        book.edit(
                "The " + word() + " of " + word() + " and " + word(),
                "Author " + word() + " " + random.nextInt(3000),
                word(),
                DESCRIPTION.substring(0, random.nextInt(DESCRIPTION.length())));
        int status = random.nextInt(1000);
        book.setStatus(
                status < 5
                        ? ReadingStatus.ABANDONED
                        : status < 15
                                ? ReadingStatus.READING
                                : status < 400 ? ReadingStatus.READ : ReadingStatus.TO_READ);
        book.rate(random.nextInt(3) == 0 ? null : new Rating(1 + random.nextInt(10)));
        return book;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private List<Measurement> measure(UUID user, int size) throws Exception {
        List<Measurement> figures = new ArrayList<>();
        for (SortOrder order : SortOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                String name = order.wire() + (descending ? " descending" : "");
                figures.add(list("first page by " + name, user, query(null, null, order, descending, null)));
            }
        }
        String deep = deepCursor(user, size);
        figures.add(list("deep page by title", user, query(null, null, SortOrder.TITLE, false, deep)));
        figures.add(list("status read (39 %)", user, query(null, ReadingStatus.READ, SortOrder.TITLE, false, null)));
        figures.add(list(
                "status abandoned (0.5 %)", user, query(null, ReadingStatus.ABANDONED, SortOrder.TITLE, false, null)));
        figures.add(list("search, common word", user, query("love", null, SortOrder.TITLE, false, null)));
        figures.add(list("search, rare words", user, query("love love love", null, SortOrder.TITLE, false, null)));
        figures.add(list("search, no match", user, query("nothinglikeit", null, SortOrder.TITLE, false, null)));
        figures.add(list(
                "search, no match, by date added", user, query("nothinglikeit", null, SortOrder.ADDED, true, null)));
        figures.add(time("counts", () -> store.userBooks().counts(user)));
        figures.add(time("add, with commit", () -> store.userBooks().add(book(user, random.nextInt()))));
        UUID id = list(user, query(null, null, SortOrder.TITLE, false, null))
                .items()
                .get(0)
                .bookId();
        figures.add(time("find", () -> store.userBooks().find(user, id)));
        figures.add(time("change status, with commit", () -> {
            UserBook book = store.userBooks().find(user, id).orElseThrow();
            book.setStatus(book.getStatus() == ReadingStatus.READ ? ReadingStatus.TO_READ : ReadingStatus.READ);
            return store.userBooks().save(book);
        }));
        return figures;
    }

    private String deepCursor(UUID user, int size) throws Exception {
        String cursor = null;
        for (int i = 0; i < size / 100 / 2; i++) {
            cursor = list(user, new BookQuery(null, null, null, null, SortOrder.TITLE, false, cursor, 100))
                    .next();
        }
        return cursor;
    }

    private static BookQuery query(
            String text, ReadingStatus status, SortOrder order, boolean descending, String cursor) {
        return new BookQuery(text, status, null, null, order, descending, cursor, PAGE);
    }

    private Page<ShelfEntry> list(UUID user, BookQuery query) throws Exception {
        return store.inTransaction(() -> store.userBooks().list(user, query));
    }

    private Measurement list(String name, UUID user, BookQuery query) throws Exception {
        return time(name, () -> store.userBooks().list(user, query));
    }

    private Measurement time(String name, Callable<?> work) throws Exception {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            store.inTransaction(work);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Measurement(name, nanos[ROUNDS / 2] / 1e6);
    }
}
