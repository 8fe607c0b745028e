package org.homelibrary.contract.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ReadingKeys;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.BeforeEach;

/** Libraries of books at random, of which several are alike in all but their ids, and what lists of them are. */
abstract class ShelfFixture extends LibraryContract {

    static final int BOOKS = 70;
    static final int LIMIT = 7;

    private final Random random = new Random(1);
    List<LibraryBook> books;

    @BeforeEach
    void fillLibraries() {
        books = new ArrayList<>();
        inTransaction(() -> {
            for (int i = 0; i < BOOKS; i++) {
                books.add(addRandom(home));
            }
            store().libraryBooks().save(addRandom(home).deleted(NOW));
        });
        UUID second = newLibrary("second", ann);
        inTransaction(() -> {
            for (int i = 0; i < 20; i++) {
                addRandom(second);
            }
        });
    }

    LibraryBook addRandom(UUID library) {
        String[] words = {"love", "war", "peace", "river", "Émile", "night"};
        String[] authors = {"Charlotte Brontë", "Kafka", "李明", null};
        // few words: several books share title, author, time and rating, so that only the ids tell them apart
        LibraryBook book = LibraryBook.byHand(
                new LibraryBookId(library, new UUID(random.nextLong(), random.nextLong())),
                ann,
                NOW.plusSeconds(random.nextInt(20)));
        String author = authors[random.nextInt(4)];
        if (random.nextInt(10) > 0) {
            book = book.edited(BookField.TITLE, words[random.nextInt(6)] + " " + words[random.nextInt(6)], NOW);
        }
        book = book.edited(BookField.AUTHORS, author == null ? null : List.of(author), NOW)
                .edited(BookField.SERIES, random.nextBoolean() ? null : new Series("Saga", series()), NOW)
                .edited(BookField.PUBLISHED, random.nextBoolean() ? null : "19" + (10 + random.nextInt(5)), NOW)
                .edited(BookField.PAGES, random.nextBoolean() ? null : 90 + random.nextInt(20), NOW)
                .edited(BookField.DESCRIPTION, "not shown", NOW);
        int possession = random.nextInt(12);
        book = book.withHolding(
                book.holding().as(possession > 3 ? Possession.OWNED : Possession.values()[possession], null));
        LibraryBook stored = store().libraryBooks().add(book, randomReading(book, ann));
        if (random.nextInt(3) == 0) {
            store().readings().save(randomReading(book, ben));
        }
        return stored;
    }

    private String series() {
        return List.of("1", "2", "2.5", "10").get(random.nextInt(4));
    }

    private Reading randomReading(LibraryBook book, UUID reader) {
        int status = random.nextInt(6);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(9));
        return reading(book, reader)
                .as(status < 4 ? ReadingStatus.values()[status] : status == 4 ? null : ReadingStatus.READ)
                .rated(random.nextBoolean() ? null : new Rating(1 + random.nextInt(10)))
                .withReads(random.nextBoolean() ? List.of() : List.of(new BookRead(null, day, true, null)));
    }

    ShelfQuery query(BookSet set, ShelfOrder order, boolean descending) {
        return new ShelfQuery(home, set.readerId(), set, ShelfFilter.NONE, order, descending, null, LIMIT);
    }

    static ShelfQuery at(ShelfQuery query, String cursor) {
        return limited(query, cursor, query.limit());
    }

    static ShelfQuery limited(ShelfQuery query, String cursor, int limit) {
        return new ShelfQuery(
                query.libraryId(),
                query.viewerId(),
                query.set(),
                query.filter(),
                query.order(),
                query.descending(),
                cursor,
                limit);
    }

    List<Page<ShelfEntry>> pages(ShelfQuery query) {
        List<Page<ShelfEntry>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(list(at(query, cursor)));
            cursor = pages.get(pages.size() - 1).next();
        } while (cursor != null);
        return pages;
    }

    List<UUID> all(ShelfQuery query) {
        return pages(query).stream().flatMap(page -> ids(page).stream()).toList();
    }

    static List<UUID> ids(List<ShelfEntry> entries) {
        return entries.stream().map(entry -> entry.id().bookId()).toList();
    }

    /** What the list is by the books and readings one by one. */
    List<ShelfEntry> expected(ShelfQuery query) {
        Comparator<String> order = query.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        SortedMap<String, ShelfEntry> sorted = new TreeMap<>(order);
        Map<UUID, Reading> readers = saidBy(query.set().readerId());
        Map<UUID, Reading> viewers = saidBy(query.viewerId());
        for (LibraryBook book : books) {
            Optional<Reading> reading =
                    Optional.ofNullable(readers.get(book.id().bookId()));
            boolean inSet = query.set().shelf() != null
                    ? book.holding().possession().shelf() == query.set().shelf()
                    : reading.map(Reading::status)
                            .equals(Optional.of(query.set().status()));
            if (inSet) {
                ShelfKeys keys = ShelfKeys.of(book);
                Optional<ReadingMark> mark =
                        Optional.ofNullable(viewers.get(book.id().bookId())).map(ReadingMark::of);
                sorted.put(
                        ReadingKeys.of(reading, keys).get(query.order(), keys), ShelfEntry.of(book, mark.orElse(null)));
            }
        }
        return List.copyOf(sorted.values());
    }

    private Map<UUID, Reading> saidBy(UUID reader) {
        return inTransaction(() -> store().readings().findAll(home, reader, null, 1000)).stream()
                .collect(Collectors.toMap(reading -> reading.id().bookId(), Function.identity()));
    }
}
