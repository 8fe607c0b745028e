package org.homelibrary.benchmark;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.contract.library.LibraryStore;
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
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.library.BigLibrary;
import org.homelibrary.persistence.jpa.JpaStoreOnDisk;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TermQuery;
import org.homelibrary.support.library.ManyBooks;

/**
 * A store alone, one thread: medians of each kind of list in a small and in a large library, of counts, places and changes.
 * DynamoDB is DynamoDB Local in memory: its times say whether a list is flat, not how long AWS takes.
 *
 * <p>Arguments: {@code derby} or {@code dynamodb}; optionally the number of books in the large library (20000).
 */
public final class StoreBenchmark {

    private static final int SMALL = 200;
    private static final int PAGE = 48;
    private static final int ROUNDS = 101;
    private static final int DYNAMODB_ROUNDS = 11;

    private final LibraryStore store;
    private int added;

    private StoreBenchmark(LibraryStore store) {
        this.store = store;
    }

    public static void main(String[] args) throws Exception {
        int large = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        if (args[0].equals("dynamodb")) {
            DynamoDbStore store = DynamoDbStore.inMemory();
            store.clear();
            new StoreBenchmark(store).compare(large);
            System.exit(0); // DynamoDB Local goes on otherwise
        }
        try (JpaStoreOnDisk disk = new JpaStoreOnDisk(Files.createTempDirectory("store-benchmark"))) {
            new StoreBenchmark(disk.store()).compare(large);
        }
    }

    private void compare(int large) throws Exception {
        UUID small = fill("small", SMALL);
        UUID big = fill("large", large);
        measure(small, SMALL); // warm-up
        if (!(store instanceof DynamoDbStore)) {
            measure(big, large);
        }
        System.out.printf("%nmedian ms%37s%10d%10d%n", "books:", SMALL, large);
        List<Measurement> ofSmall = measure(small, SMALL);
        List<Measurement> ofBig = measure(big, large);
        for (int i = 0; i < ofSmall.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-45s %9.2f %9.2f%n",
                    ofSmall.get(i).name(),
                    ofSmall.get(i).millis(),
                    ofBig.get(i).millis());
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
        if (store instanceof DynamoDbStore) {
            BigLibrary.fill(user, user, books);
        } else {
            for (int done = 0; done < books; done += 100) {
                addAll(user, done, Math.min(books, done + 100));
            }
        }
        System.out.printf(
                Locale.ROOT, "filled %d books, %.2f ms each%n", books, (System.nanoTime() - start) / 1e6 / books);
        return user;
    }

    private void addAll(UUID user, int from, int end) throws Exception {
        store.inTransaction(() -> {
            for (int i = from; i < end; i++) {
                add(user, i);
            }
            return null;
        });
    }

    private LibraryBook add(UUID user, int number) {
        LibraryBook book = ManyBooks.book(user, number).withVersion(0);
        return store.libraryBooks()
                .add(
                        book,
                        ManyBooks.reading(book, user, number)
                                .map(reading -> reading.withVersion(0))
                                .orElse(null));
    }

    private List<Measurement> measure(UUID user, int size) throws Exception {
        List<Measurement> figures = new ArrayList<>();
        BookSet home = BookSet.on(Shelf.HOME, user);
        for (ShelfOrder order : ShelfOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                String name = order.wire() + (descending ? " descending" : "");
                figures.add(list("all by " + name, query(home, ShelfFilter.NONE, order, descending, null)));
            }
        }
        figures.add(list(
                "all, a page in the middle",
                query(home, ShelfFilter.NONE, ShelfOrder.TITLE, false, cursorInTheMiddle(home, size))));
        figures.add(list("all that are gone (9)", query(BookSet.on(Shelf.GONE, user))));
        for (ReadingStatus status : List.of(ReadingStatus.TO_READ, ReadingStatus.READ, ReadingStatus.READING)) {
            String few = status == ReadingStatus.READING ? " (9)" : "";
            for (ShelfOrder order : List.of(ShelfOrder.TITLE, ShelfOrder.ADDED, ShelfOrder.RATING)) {
                figures.add(list(
                        status.wire() + few + " by " + order.wire(),
                        query(BookSet.of(user, status), ShelfFilter.NONE, order, false, null)));
            }
        }
        filtered(figures, home, "a tag of most", ShelfFilter.NONE.terms(Set.of(term(Kind.TAG, "fiction"))));
        filtered(figures, home, "a location of most", ShelfFilter.NONE.terms(Set.of(term(Kind.LOCATION, "House"))));
        filtered(figures, home, "words of all", ShelfFilter.NONE.text("book number"));
        filtered(figures, home, "words of none", ShelfFilter.NONE.text("nothinglikeit"));
        figures.add(time("numbers on the tabs", () -> store.shelves().counts(user, user)));
        for (Kind kind : Kind.values()) {
            figures.add(time("places: " + kind.name().toLowerCase(Locale.ROOT), () -> store.terms()
                    .list(new TermQuery(user, kind, null, null, 96))));
        }
        figures.add(time("add, with commit", () -> add(user, 1_000_000 + added++)));
        LibraryBookId id = ManyBooks.book(user, 12).id();
        figures.add(time("find", () -> store.libraryBooks().find(id)));
        figures.add(time("rate, with commit", () -> {
            Reading reading = store.readings().find(ReadingId.of(id, user)).orElseThrow();
            return store.readings().save(reading.rated(new Rating(1 + added++ % 10)));
        }));
        figures.add(time("edit the title, with commit", () -> {
            LibraryBook book = store.libraryBooks().find(id).orElseThrow();
            return store.libraryBooks().save(book.edited(BookField.TITLE, "Title " + added++, Instant.now()));
        }));
        return figures;
    }

    private void filtered(List<Measurement> figures, BookSet set, String name, ShelfFilter filter) throws Exception {
        ShelfQuery query = query(set, filter, ShelfOrder.TITLE, false, null);
        figures.add(list("all with " + name, query));
        figures.add(time("  and how many they are", () -> store.shelves().countMatches(query)));
    }

    private static BookTerm term(Kind kind, String name) {
        return BookTerm.of(kind, name).orElseThrow();
    }

    private String cursorInTheMiddle(BookSet set, int size) throws Exception {
        String cursor = null;
        for (int i = 0; i < size / PAGE / 3; i++) {
            ShelfQuery query = query(set, ShelfFilter.NONE, ShelfOrder.TITLE, false, cursor);
            Page<?> page = store.inTransaction(() -> store.shelves().list(query));
            cursor = page.next();
        }
        return cursor;
    }

    private static ShelfQuery query(BookSet set) {
        return query(set, ShelfFilter.NONE, ShelfOrder.TITLE, false, null);
    }

    /** Each reader has a library of the same id. */
    private static ShelfQuery query(
            BookSet set, ShelfFilter filter, ShelfOrder order, boolean descending, String cursor) {
        return new ShelfQuery(set.readerId(), set.readerId(), set, filter, order, descending, cursor, PAGE);
    }

    private Measurement list(String name, ShelfQuery query) throws Exception {
        return time(name, () -> store.shelves().list(query));
    }

    private Measurement time(String name, Callable<?> work) throws Exception {
        int rounds = store instanceof DynamoDbStore ? DYNAMODB_ROUNDS : ROUNDS;
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            store.inTransaction(work);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Measurement(name, nanos[rounds / 2] / 1e6);
    }
}
