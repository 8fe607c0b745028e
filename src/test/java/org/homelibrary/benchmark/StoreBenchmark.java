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
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.jpa.JpaStore;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;

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
        store.inTransaction(() -> {
            store.users().create(new User(user, name, name + "@example.org", "hash", Instant.now()));
            return store.libraries()
                    .create(
                            Library.named(name, user, Instant.now()),
                            Member.joining(user, user, MemberRole.OWNER, Instant.now()));
        });
        long start = System.nanoTime();
        for (int done = 0; done < books; ) {
            int end = Math.min(books, done + 100);
            int from = done;
            store.inTransaction(() -> {
                for (int i = from; i < end; i++) {
                    add(book(user, i));
                }
                return null;
            });
            done = end;
        }
        System.out.printf(
                Locale.ROOT, "filled %d books, %.2f ms each%n", books, (System.nanoTime() - start) / 1e6 / books);
        return user;
    }

    private LibraryBook add(LibraryBook book) {
        int status = random.nextInt(1000);
        Reading reading = Reading.none(ReadingId.of(book.id(), book.id().libraryId()))
                .as(
                        status < 5
                                ? ReadingStatus.ABANDONED
                                : status < 15
                                        ? ReadingStatus.READING
                                        : status < 400 ? ReadingStatus.READ : ReadingStatus.TO_READ)
                .rated(random.nextInt(3) == 0 ? null : new Rating(1 + random.nextInt(10)));
        return store.libraryBooks().add(book, reading);
    }

    private LibraryBook book(UUID library, int number) {
        Instant added = Instant.ofEpochSecond(1_700_000_000L + number * 60L);
        LibraryBookId id = new LibraryBookId(library, new UUID(random.nextLong(), random.nextLong()));
        return LibraryBook.byHand(id, library, added)
                .edited(BookField.TITLE, "The " + word() + " of " + word() + " and " + word(), added)
                .edited(BookField.AUTHORS, List.of("Author " + word() + " " + random.nextInt(3000)), added)
                .edited(BookField.GENRE, word(), added)
                .edited(BookField.DESCRIPTION, DESCRIPTION.substring(0, random.nextInt(DESCRIPTION.length())), added);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private List<Measurement> measure(UUID user, int size) throws Exception {
        List<Measurement> figures = new ArrayList<>();
        BookSet home = BookSet.on(Shelf.HOME, user);
        for (ShelfOrder order : ShelfOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                String name = order.wire() + (descending ? " descending" : "");
                figures.add(list("first page by " + name, query(home, null, order, descending, null)));
            }
        }
        figures.add(list("deep page by title", query(home, null, ShelfOrder.TITLE, false, deepCursor(home, size))));
        figures.add(list("status read (39 %)", query(BookSet.of(user, ReadingStatus.READ))));
        figures.add(list("status abandoned (0.5 %)", query(BookSet.of(user, ReadingStatus.ABANDONED))));
        for (String words : List.of("love", "love love love", "nothinglikeit")) {
            figures.add(list("search " + words, query(home, words, ShelfOrder.TITLE, false, null)));
        }
        figures.add(
                list("search, no match, by date added", query(home, "nothinglikeit", ShelfOrder.ADDED, true, null)));
        figures.add(time("counts", () -> store.shelves().counts(user, user)));
        figures.add(time("add, with commit", () -> add(book(user, random.nextInt()))));
        LibraryBookId id = page(query(home)).items().get(0).id();
        figures.add(time("find", () -> store.libraryBooks().find(id)));
        figures.add(time("change status, with commit", () -> {
            Reading reading = store.readings().find(ReadingId.of(id, user)).orElseThrow();
            return store.readings()
                    .save(reading.as(
                            reading.status() == ReadingStatus.READ ? ReadingStatus.TO_READ : ReadingStatus.READ));
        }));
        figures.add(time("fill as a lookup does, with commit", () -> {
            LibraryBook book = store.libraryBooks().find(id).orElseThrow();
            return store.libraryBooks()
                    .save(book.edited(BookField.PUBLISHER, word() + random.nextInt(), Instant.now()));
        }));
        return figures;
    }

    private String deepCursor(BookSet set, int size) throws Exception {
        String cursor = null;
        for (int i = 0; i < size / PAGE / 2; i++) {
            cursor = page(query(set, null, ShelfOrder.TITLE, false, cursor)).next();
        }
        return cursor;
    }

    private static ShelfQuery query(BookSet set) {
        return query(set, null, ShelfOrder.TITLE, false, null);
    }

    /** Each reader has a library of the same id. */
    private static ShelfQuery query(BookSet set, String text, ShelfOrder order, boolean descending, String cursor) {
        return new ShelfQuery(
                set.readerId(), set.readerId(), set, ShelfFilter.NONE.text(text), order, descending, cursor, PAGE);
    }

    private Page<ShelfEntry> page(ShelfQuery query) throws Exception {
        return store.inTransaction(() -> store.shelves().list(query));
    }

    private Measurement list(String name, ShelfQuery query) throws Exception {
        return time(name, () -> store.shelves().list(query));
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
