package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
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
import org.junit.jupiter.api.Test;

/** Pages of lists: order, cursors, sets, and what entries show. */
public abstract class ShelfListContract extends LibraryContract {

    private static final int BOOKS = 70;
    private static final int LIMIT = 7;

    private final Random random = new Random(1);
    private List<LibraryBook> books;

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

    /** One test for all lists, because filling a library is what takes time. */
    @Test
    void list_inEveryOrder_goesForwardToTheEndAndBack() {
        for (ShelfQuery query : lists()) {
            List<Page<ShelfEntry>> forward = pages(query);
            assertThat(forward.stream().flatMap(page -> page.items().stream()))
                    .as(query.toString())
                    .containsExactlyElementsOf(expected(query));
            assertThat(forward.stream().limit(forward.size() - 1))
                    .allSatisfy(page -> assertThat(page.items()).hasSize(LIMIT));
            assertThat(forward.get(0).previous()).isNull();
            for (int i = forward.size() - 1; i > 0; i--) {
                Page<ShelfEntry> back = list(at(query, forward.get(i).previous()));
                assertThat(ids(back)).as(query.toString()).isEqualTo(ids(forward.get(i - 1)));
                assertThat(back.previous() == null).isEqualTo(i == 1);
                assertThat(ids(list(at(query, back.next())))).isEqualTo(ids(forward.get(i)));
            }
        }
    }

    @Test
    void list_afterChangesBetweenPages_neitherRepeatsNorSkips() {
        for (ShelfQuery query : lists()) {
            List<UUID> before = ids(expected(query));
            Page<ShelfEntry> first = list(query);
            change(find(bookId(before.get(LIMIT - 1))).orElseThrow(), it -> it.deleted(NOW));
            inTransaction(() -> store().libraryBooks().purge(List.of(bookId(before.get(2)))));
            List<LibraryBook> added = new ArrayList<>();
            inTransaction(() -> {
                for (int i = 0; i < 6; i++) {
                    added.add(addRandom(home));
                }
            });

            List<UUID> rest = new ArrayList<>();
            for (String cursor = first.next(); cursor != null; ) {
                Page<ShelfEntry> page = list(at(query, cursor));
                rest.addAll(ids(page));
                cursor = page.next();
            }

            assertThat(rest)
                    .as(query.toString())
                    .doesNotHaveDuplicates()
                    .containsSubsequence(before.subList(LIMIT, before.size()))
                    .doesNotContainAnyElementsOf(ids(first));
            books.removeIf(book -> before.get(LIMIT - 1).equals(book.id().bookId())
                    || before.get(2).equals(book.id().bookId()));
            books.addAll(added);
        }
    }

    private List<ShelfQuery> lists() {
        return Stream.of(BookSet.on(Shelf.HOME, ann), BookSet.of(ann, ReadingStatus.READ))
                .flatMap(set -> Stream.of(ShelfOrder.values())
                        .flatMap(order -> Stream.of(query(set, order, true), query(set, order, false))))
                .toList();
    }

    private LibraryBookId bookId(UUID id) {
        return new LibraryBookId(home, id);
    }

    @Test
    void list_ofEachSet_givesItsBooksOnly() {
        for (Shelf shelf : Shelf.values()) {
            ShelfQuery query = query(BookSet.on(shelf, ann), ShelfOrder.TITLE, false);
            assertThat(all(query)).as(shelf.name()).isNotEmpty().isEqualTo(ids(expected(query)));
            assertThat(counts(ann).of(shelf)).isEqualTo(all(query).size());
        }
        for (ReadingStatus status : ReadingStatus.values()) {
            for (UUID reader : List.of(ann, ben)) {
                ShelfQuery query = query(BookSet.of(reader, status), ShelfOrder.TITLE, false);
                assertThat(all(query)).as(status.name()).isNotEmpty().isEqualTo(ids(expected(query)));
                assertThat(counts(reader).of(status)).isEqualTo(all(query).size());
            }
        }
    }

    /** "Ben's to-read", as Ann sees it. */
    @Test
    void list_ofAnotherReadersBooks_showsWhatTheViewerSays() {
        ShelfQuery query = new ShelfQuery(
                home, ann, BookSet.of(ben, ReadingStatus.READ), ShelfFilter.NONE, ShelfOrder.RATING, true, null, 100);

        Page<ShelfEntry> page = list(query);

        assertThat(page.items()).isNotEmpty().isEqualTo(expected(query));
        assertThat(page.items())
                .extracting(ShelfEntry::status)
                .contains((ReadingStatus) null)
                .contains(ReadingStatus.TO_READ);
    }

    @Test
    void list_showsTheLastDayOnWhichTheViewerFinishedABook_alsoAfterAnEdit() {
        LocalDate day = LocalDate.of(2027, 12, 31);
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        for (LocalDate ended : List.of(day.minusYears(1), day)) {
            say(book, ann, reading -> {
                List<BookRead> reads = new ArrayList<>(reading.reads());
                reads.add(new BookRead(null, ended, true, null));
                return reading.withReads(reads);
            });
        }
        change(book, it -> it.edited(BookField.TITLE, "Another title", NOW));

        for (BookSet set : List.of(BookSet.on(Shelf.HOME, ann), BookSet.of(ann, ReadingStatus.READ))) {
            ShelfEntry first =
                    list(query(set, ShelfOrder.FINISHED, true)).items().get(0);
            assertThat(first.details().title()).isEqualTo("Another title");
            assertThat(first.lastFinished()).isEqualTo(day);
        }
        ShelfQuery asBen = new ShelfQuery(
                home, ben, BookSet.on(Shelf.HOME, ben), ShelfFilter.NONE, ShelfOrder.ADDED, true, null, 100);
        assertThat(list(asBen).items())
                .filteredOn(entry -> entry.id().equals(book.id()))
                .extracting(ShelfEntry::lastFinished)
                .containsExactly((LocalDate) null);
    }

    @Test
    void list_behindTheEnd_isTheLastPage_andBackToLessThanAPage_theFirst() {
        for (ShelfOrder order : List.of(ShelfOrder.TITLE, ShelfOrder.RATING)) {
            ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), order, false);
            List<LibraryBookId> sorted =
                    expected(query).stream().map(ShelfEntry::id).toList();
            Page<ShelfEntry> first = list(query);
            Page<ShelfEntry> second = list(at(query, first.next()));
            inTransaction(() -> store().libraryBooks().purge(List.of(sorted.get(1))));

            Page<ShelfEntry> back = list(at(query, second.previous()));
            assertThat(back.items()).hasSize(LIMIT);
            assertThat(back.previous()).isNull();

            inTransaction(() -> store().libraryBooks().purge(sorted.subList(LIMIT, sorted.size())));
            Page<ShelfEntry> last = list(at(query, first.next()));
            assertThat(last.items()).hasSize(LIMIT - 1);
            assertThat(last.next()).isNull();
            assertThat(last.previous()).isNull();
            books.removeIf(book -> find(book.id()).isEmpty());
            inTransaction(() -> {
                while (books.size() < BOOKS) {
                    books.add(addRandom(home));
                }
            });
        }
    }

    @Test
    void list_withACursorThatNoPageOfTheQueryGave_isTheFirstPage() {
        ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false);
        List<UUID> first = ids(list(query));
        List<ShelfQuery> others = List.of(
                query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, true),
                query(BookSet.on(Shelf.HOME, ann), ShelfOrder.AUTHOR, false),
                query(BookSet.on(Shelf.WISH_LIST, ann), ShelfOrder.TITLE, false),
                query(BookSet.of(ann, ReadingStatus.READ), ShelfOrder.TITLE, false),
                filtered(query, ShelfFilter.NONE.text("e")));
        List<String> foreign = new ArrayList<>(Arrays.asList(
                "", "x", "%%%", "ünïcode \u0000", "a".repeat(5000), list(query).next() + "A"));
        others.forEach(other -> foreign.add(list(other).next()));

        for (String cursor : foreign) {
            assertThat(ids(list(at(query, cursor)))).as(cursor).isEqualTo(first);
        }
        assertThat(list(query).next()).matches("[A-Za-z0-9_.~-]+");
    }

    @Test
    void list_ofExactlyOnePage_hasNoOther_andWithAnotherLimitGoesOnFromTheCursor() {
        ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false);
        List<ShelfEntry> expected = expected(query);

        assertThat(list(limited(query, null, expected.size()))).isEqualTo(new Page<>(expected, null, null));
        assertThat(list(limited(query, list(query).next(), 3)).items()).isEqualTo(expected.subList(LIMIT, LIMIT + 3));
    }

    /** Whoever converts times with one calendar for all threads gets other people's times, or an error. */
    @Test
    void list_readByManyAtTheSameTime_hasTheStoredTimes() {
        ShelfQuery query = limited(query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false), null, BOOKS);
        List<ShelfEntry> expected = expected(query);
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < 20; i++) {
                if (!store().shelves().list(query).items().equals(expected)) {
                    return false;
                }
            }
            return true;
        };

        List<Outcome<Boolean>> outcomes = atTheSameTime(Collections.nCopies(4, reader));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes)).containsOnly(true);
    }

    @Test
    void list_ofAnEmptyLibrary_isEmpty() {
        UUID empty = newLibrary("empty", ann);
        for (ShelfOrder order : ShelfOrder.values()) {
            assertThat(list(new ShelfQuery(
                            empty, ann, BookSet.on(Shelf.HOME, ann), ShelfFilter.NONE, order, true, null, LIMIT)))
                    .isEqualTo(new Page<ShelfEntry>(List.of(), null, null));
        }
    }

    /** A new member reads nothing and has every book. */
    @Test
    void list_forSomebodyWhoHasSaidNothing_showsEveryBook_inEveryOrder() {
        UUID mia = newUser("mia");
        for (ShelfOrder order : ShelfOrder.values()) {
            ShelfQuery query =
                    new ShelfQuery(home, mia, BookSet.on(Shelf.HOME, mia), ShelfFilter.NONE, order, true, null, LIMIT);
            assertThat(all(query)).as(order.name()).isEqualTo(ids(expected(query)));
        }
        assertThat(counts(mia).of(ReadingStatus.TO_READ)).isZero();
    }

    @Test
    void sharedEdit_isSeenByAllAtOnce_inEveryList() {
        LibraryBook book = add(titled(1, "Middle"), ann, ReadingStatus.READING);
        say(book, ben, ReadingStatus.READING);
        rate(book, ben, 10);

        books.add(change(book, it -> it.edited(BookField.TITLE, "Another title", NOW)
                .edited(BookField.AUTHORS, List.of("Zoe Zadie"), NOW)
                .withHolding(it.holding().addedAt(NOW.minusSeconds(5000)))));

        for (UUID reader : List.of(ann, ben)) {
            for (BookSet set : List.of(BookSet.on(Shelf.HOME, reader), BookSet.of(reader, ReadingStatus.READING))) {
                for (ShelfOrder order : ShelfOrder.values()) {
                    ShelfQuery query = query(set, order, false);
                    assertThat(pages(query).stream().flatMap(page -> page.items().stream()))
                            .as(set + " " + order)
                            .containsExactlyElementsOf(expected(query));
                }
            }
        }
    }

    private LibraryBook addRandom(UUID library) {
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

    private static ShelfQuery filtered(ShelfQuery query, ShelfFilter filter) {
        return new ShelfQuery(
                query.libraryId(),
                query.viewerId(),
                query.set(),
                filter,
                query.order(),
                query.descending(),
                null,
                query.limit());
    }

    private ShelfQuery query(BookSet set, ShelfOrder order, boolean descending) {
        return new ShelfQuery(home, set.readerId(), set, ShelfFilter.NONE, order, descending, null, LIMIT);
    }

    private static ShelfQuery at(ShelfQuery query, String cursor) {
        return limited(query, cursor, query.limit());
    }

    private static ShelfQuery limited(ShelfQuery query, String cursor, int limit) {
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

    private List<Page<ShelfEntry>> pages(ShelfQuery query) {
        List<Page<ShelfEntry>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(list(at(query, cursor)));
            cursor = pages.get(pages.size() - 1).next();
        } while (cursor != null);
        return pages;
    }

    private List<UUID> all(ShelfQuery query) {
        return pages(query).stream().flatMap(page -> ids(page).stream()).toList();
    }

    private static List<UUID> ids(List<ShelfEntry> entries) {
        return entries.stream().map(entry -> entry.id().bookId()).toList();
    }

    /** What the list is by the books and readings one by one. */
    private List<ShelfEntry> expected(ShelfQuery query) {
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
