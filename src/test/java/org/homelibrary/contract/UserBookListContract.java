package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of a library: order, pages, filters. */
public abstract class UserBookListContract extends DaoContract {

    private static final int BOOKS = 60;
    private static final int LIMIT = 7;

    private UUID ann;
    private List<UserBook> books;

    @BeforeEach
    void fillLibraries() {
        ann = newUser("ann");
        UUID bob = newUser("bob");
        Random random = new Random(1);
        books = new ArrayList<>();
        inTransaction(() -> {
            for (int i = 0; i < BOOKS; i++) {
                books.add(store().userBooks().add(book(ann, random)));
                store().userBooks().add(book(bob, random));
            }
            UserBook deleted = store().userBooks().add(book(ann, random));
            deleted.delete(NOW);
            store().userBooks().save(deleted);
        });
    }

    static Stream<Arguments> orders() {
        return Stream.of(SortOrder.values())
                .flatMap(order -> Stream.of(Arguments.of(order, false), Arguments.of(order, true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void list_goesForwardToTheEndAndBack_inEveryOrder(SortOrder order, boolean descending) {
        List<Page<ShelfEntry>> forward = new ArrayList<>();
        String cursor = null;
        do {
            forward.add(list(query(order, descending, cursor, LIMIT)));
            cursor = forward.get(forward.size() - 1).next();
        } while (cursor != null);

        assertThat(forward.stream().flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(entries(sorted(order, descending)));
        assertThat(forward).hasSize((BOOKS + LIMIT - 1) / LIMIT);

        assertThat(forward.get(0).previous()).isNull();
        for (int i = forward.size() - 1; i > 0; i--) {
            Page<ShelfEntry> back = list(query(order, descending, forward.get(i).previous(), LIMIT));
            assertThat(ids(back)).isEqualTo(ids(forward.get(i - 1)));
            assertThat(back.previous() == null).isEqualTo(i == 1);
            assertThat(ids(list(query(order, descending, back.next(), LIMIT)))).isEqualTo(ids(forward.get(i)));
        }
    }

    @Test
    void findByTitle_givesTheBooksOfTheSameTitle_andNoOther() {
        UserBook first = add(titled(ann, 1, "Émile 100% _"));
        UserBook second = add(titled(ann, 2, "  emile 100%  _"));
        add(titled(ann, 3, "Émile 100% or more"));
        add(titled(ann, 4, "Émile"));
        add(titled(newUser("carl"), 5, "Émile 100% _"));
        UserBook deleted = add(titled(ann, 6, "Émile 100% _"));
        deleted.delete(NOW);
        inTransaction(() -> store().userBooks().save(deleted));
        UserBook asked = titled(ann, 7, "ÉMILE 100% _");

        assertThat(inTransaction(() -> store().userBooks().findByTitle(asked, 10)))
                .extracting(ShelfEntry::bookId)
                .containsExactlyInAnyOrder(first.getBookId(), second.getBookId());
        assertThat(inTransaction(() -> store().userBooks().findByTitle(asked, 1)))
                .hasSize(1);
        assertThat(inTransaction(() -> store().userBooks().findByTitle(titled(ann, 8, "Unheard of"), 10)))
                .isEmpty();
    }

    @Test
    void findByTitle_ofALongTitle_findsIt() {
        UserBook book = add(titled(ann, 1, STRANGE_TEXT.repeat(5)));

        assertThat(inTransaction(() -> store().userBooks().findByTitle(book, 10)))
                .extracting(ShelfEntry::bookId)
                .containsExactly(book.getBookId());
    }

    private UserBook add(UserBook book) {
        return inTransaction(() -> store().userBooks().add(book));
    }

    private static UserBook titled(UUID user, int number, String title) {
        UserBook book = UserBook.byHand(user, new UUID(7, number), NOW);
        book.edit(title, null, null, null);
        return book;
    }

    /** Whoever converts times with one calendar for all threads gets other people's times, or an error. */
    @Test
    void list_readByManyAtTheSameTime_hasTheStoredTimes() {
        List<String> stored = times(entries(sorted(SortOrder.TITLE, false)));
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < 50; i++) {
                if (!times(list(query(SortOrder.TITLE, false, null, BOOKS)).items())
                        .equals(stored)) {
                    return false;
                }
            }
            return true;
        };

        List<Outcome<Boolean>> outcomes = atTheSameTime(Collections.nCopies(4, reader));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes)).containsOnly(true);
    }

    private static List<String> times(List<ShelfEntry> entries) {
        return entries.stream()
                .map(entry -> entry.bookId() + " " + entry.addedAt() + " " + entry.nextLookupAt())
                .toList();
    }

    @Test
    void list_ofExactlyOnePage_hasNoOther() {
        Page<ShelfEntry> page = list(query(SortOrder.TITLE, false, null, BOOKS));

        assertThat(page.items()).hasSize(BOOKS);
        assertThat(page.previous()).isNull();
        assertThat(page.next()).isNull();
    }

    @Test
    void list_ofEmptyLibrary_isEmpty() {
        UUID cid = newUser("cid");

        assertThat(inTransaction(() -> store().userBooks().list(cid, query(SortOrder.ADDED, true, null, LIMIT))))
                .isEqualTo(new Page<ShelfEntry>(List.of(), null, null));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void list_afterChangesBetweenPages_neitherRepeatsNorSkips(SortOrder order, boolean descending) {
        List<UserBook> sorted = sorted(order, descending);
        Page<ShelfEntry> first = list(query(order, descending, null, LIMIT));
        inTransaction(() -> {
            UserBook deleted = find(sorted.get(LIMIT - 1));
            deleted.delete(NOW);
            store().userBooks().save(deleted);
            store().userBooks().purge(ann, sorted.get(2).getBookId());
            Random random = new Random(2);
            for (int i = 0; i < 20; i++) {
                store().userBooks().add(book(ann, random));
            }
        });

        List<UUID> rest = new ArrayList<>();
        String cursor = first.next();
        while (cursor != null) {
            Page<ShelfEntry> page = list(query(order, descending, cursor, LIMIT));
            rest.addAll(ids(page));
            cursor = page.next();
        }

        assertThat(rest).doesNotHaveDuplicates();
        assertThat(rest)
                .containsSubsequence(sorted.subList(LIMIT, BOOKS).stream()
                        .map(UserBook::getBookId)
                        .toList());
        assertThat(rest).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void list_behindTheEnd_isTheLastPage() {
        List<UserBook> sorted = sorted(SortOrder.TITLE, false);
        Page<ShelfEntry> first = list(query(SortOrder.TITLE, false, null, LIMIT));
        inTransaction(() ->
                sorted.subList(LIMIT, BOOKS).forEach(book -> store().userBooks().purge(ann, book.getBookId())));

        Page<ShelfEntry> next = list(query(SortOrder.TITLE, false, first.next(), LIMIT));

        assertThat(ids(next)).isEqualTo(ids(first));
        assertThat(next.next()).isNull();
        assertThat(next.previous()).isNull();
    }

    @Test
    void list_backwardToLessThanAPage_isTheFirstPage() {
        List<UserBook> sorted = sorted(SortOrder.TITLE, false);
        Page<ShelfEntry> first = list(query(SortOrder.TITLE, false, null, LIMIT));
        Page<ShelfEntry> second = list(query(SortOrder.TITLE, false, first.next(), LIMIT));
        inTransaction(() -> store().userBooks().purge(ann, sorted.get(1).getBookId()));

        Page<ShelfEntry> back = list(query(SortOrder.TITLE, false, second.previous(), LIMIT));

        assertThat(back.items()).hasSize(LIMIT);
        assertThat(back.previous()).isNull();
        assertThat(ids(back)).first().isEqualTo(sorted.get(0).getBookId());
    }

    @Test
    void list_withCursorThatNoPageOfTheQueryGave_isTheFirstPage() {
        BookQuery titles = query(SortOrder.TITLE, false, null, LIMIT);
        Page<ShelfEntry> first = list(titles);
        String good = first.next();
        UUID cid = newUser("cid");
        inTransaction(() -> {
            Random random = new Random(3);
            for (int i = 0; i < 20; i++) {
                store().userBooks().add(book(cid, random));
            }
        });

        List<String> foreign = List.of(
                "",
                "x",
                "%%%",
                "ünïcode \u0000",
                "a".repeat(5000),
                good.substring(1),
                good.substring(0, good.length() - 2),
                "A" + good,
                list(query(SortOrder.TITLE, true, null, LIMIT)).next(),
                list(query(SortOrder.AUTHOR, false, null, LIMIT)).next(),
                list(new BookQuery("love", null, null, null, SortOrder.TITLE, false, null, 1))
                        .next(),
                inTransaction(() -> store().userBooks().list(cid, titles)).next());

        for (String cursor : foreign) {
            assertThat(ids(list(query(SortOrder.TITLE, false, cursor, LIMIT))))
                    .as(cursor)
                    .isEqualTo(ids(first));
        }
    }

    @Test
    void list_givesCursorsThatAreSafeInAnAddress() {
        String next = list(query(SortOrder.TITLE, false, null, LIMIT)).next();

        assertThat(next).matches("[A-Za-z0-9_.~-]+");
    }

    @Test
    void list_withAnotherLimit_goesOnFromTheCursor() {
        Page<ShelfEntry> first = list(query(SortOrder.ADDED, true, null, LIMIT));

        Page<ShelfEntry> rest = list(query(SortOrder.ADDED, true, first.next(), 100));

        assertThat(rest.items()).hasSize(BOOKS - LIMIT);
        assertThat(rest.next()).isNull();
    }

    @Test
    void list_withFilters_givesWhatMatchesAll() {
        int found = 0;
        for (String text : new String[] {null, "", "  ", "love", "LOVE wár", "bronte fiction", "nothing like it"}) {
            for (ReadingStatus status : new ReadingStatus[] {null, ReadingStatus.READ, ReadingStatus.READING}) {
                for (SyncStatus sync : new SyncStatus[] {null, SyncStatus.NOT_APPLICABLE, SyncStatus.PENDING}) {
                    for (Rating rating : new Rating[] {null, new Rating(1), new Rating(8)}) {
                        BookQuery query = new BookQuery(text, status, sync, rating, SortOrder.RATING, true, null, 4);
                        List<UserBook> expected = sorted(SortOrder.RATING, true).stream()
                                .filter(book -> matches(book, query))
                                .toList();

                        assertThat(all(query))
                                .as(query.toString())
                                .isEqualTo(expected.stream()
                                        .map(UserBook::getBookId)
                                        .toList());
                        assertThat(inTransaction(() -> store().userBooks().countMatches(ann, query)))
                                .as("counts of " + query)
                                .isEqualTo(new MatchCounts(matchesByStatus(query.ofAnyStatus()), true));
                        found += expected.size();
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void list_withText_findsItByIsbnAndInEveryField() {
        UserBook book = UserBook.byHand(ann, new UUID(1, 1), NOW);
        book.edit("Die Verwandlung", "Werfel", "Erzählung", "not searched");
        inTransaction(() -> store().userBooks().add(book));

        for (String text : List.of("verwandlung", "werfel", "erzahl", "WERFEL verw", "andlu")) {
            assertThat(ids(text)).as(text).containsExactly(book.getBookId());
        }
        assertThat(ids("searched")).isEmpty();
        assertThat(ids("werfel love")).isEmpty();
    }

    @Test
    void list_withText_takesNoCharacterForAPattern() {
        UserBook book = UserBook.byHand(ann, new UUID(1, 1), NOW);
        book.edit("100%_\\ 'quoted' % _ \\ * [a-z]", null, null, null);
        inTransaction(() -> store().userBooks().add(book));

        for (String text : List.of("100%_\\", "%", "_", "\\", "'quoted'", "\"[a-z]*", "*")) {
            assertThat(ids(text)).as(text).containsExactly(book.getBookId());
        }
        for (String text : List.of("1_9", "1%9", "q%x", "%%", "?", "' OR '1'='1")) {
            assertThat(ids(text)).as(text).isEmpty();
        }
    }

    @Test
    void list_withText_findsEverySpelling() {
        UserBook book = UserBook.byHand(ann, new UUID(1, 1), NOW);
        book.edit("Źółć – Catch\u201122, Ender’s Donau\u00addampf 한국 がくせい", "Jørn Müller", null, null);
        inTransaction(() -> store().userBooks().add(book));

        for (String text : List.of(
                "zolc",
                "catch-22",
                "catch22",
                "Ender's",
                "enders",
                "donaudampf",
                "한",
                "がく",
                "mueller, jorn",
                "Müller")) {
            assertThat(ids(text)).as(text).containsExactly(book.getBookId());
        }
        for (String text : List.of("하", "かくせい", "zola")) {
            assertThat(ids(text)).as(text).isEmpty();
        }
    }

    @Test
    void list_withManyAndLongWords_isNoError() {
        assertThat(ids("love ".repeat(200))).isNotEmpty();
        assertThat(ids("a".repeat(40_000))).isEmpty();
        assertThat(ids(IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "))))
                .isEmpty();
        assertThat(ids("書".repeat(1000) + " 📚")).isEmpty();
    }

    private static UserBook book(UUID user, Random random) {
        String[] words = {"love", "war", "peace", "river", "Émile", "night"};
        String[] authors = {"Brontë, Charlotte", "Kafka", "李明", null};
        UserBook book = UserBook.byHand(
                user, new UUID(random.nextLong(), random.nextLong()), NOW.plusSeconds(random.nextInt(20)));
        // few words: several books share title, author, time and rating, so that only the ids tell them apart
        String title = random.nextInt(10) == 0 ? null : words[random.nextInt(6)] + " " + words[random.nextInt(6)];
        book.edit(title, authors[random.nextInt(4)], random.nextBoolean() ? "Fiction" : null, "description");
        book.setStatus(ReadingStatus.values()[random.nextInt(4)]);
        book.rate(random.nextInt(3) == 0 ? null : new Rating(1 + random.nextInt(10)));
        return book;
    }

    private static boolean matches(UserBook book, BookQuery query) {
        return query.words().stream().allMatch(word -> book.getSearchText().contains(word))
                && (query.status() == null || query.status() == book.getStatus())
                && (query.syncStatus() == null || query.syncStatus() == book.getSyncStatus())
                && (query.minimumRating() == null
                        || book.getRating()
                                .filter(rating -> rating.compareTo(query.minimumRating()) >= 0)
                                .isPresent());
    }

    private static BookQuery query(SortOrder order, boolean descending, String cursor, int limit) {
        return new BookQuery(null, null, null, null, order, descending, cursor, limit);
    }

    private LibraryCounts matchesByStatus(BookQuery query) {
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        books.stream()
                .filter(book -> matches(book, query))
                .forEach(book -> counts.merge(book.getStatus(), 1, Integer::sum));
        return new LibraryCounts(counts);
    }

    private List<UserBook> sorted(SortOrder order, boolean descending) {
        List<UserBook> sorted = new ArrayList<>(books);
        sorted.sort(Comparator.comparing(book -> book.sortKey(order)));
        if (descending) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private List<UUID> ids(String text) {
        return ids(list(new BookQuery(text, null, null, null, SortOrder.TITLE, false, null, 100)));
    }

    private List<UUID> all(BookQuery query) {
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<ShelfEntry> page = list(new BookQuery(
                    query.text(),
                    query.status(),
                    query.syncStatus(),
                    query.minimumRating(),
                    query.order(),
                    query.descending(),
                    cursor,
                    query.limit()));
            found.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private Page<ShelfEntry> list(BookQuery query) {
        return inTransaction(() -> store().userBooks().list(ann, query));
    }

    private UserBook find(UserBook book) {
        return store().userBooks().find(book.getUserId(), book.getBookId()).orElseThrow();
    }

    private static List<UUID> ids(Page<ShelfEntry> page) {
        return page.items().stream().map(ShelfEntry::bookId).toList();
    }

    private static List<ShelfEntry> entries(List<UserBook> books) {
        return books.stream().map(ShelfEntry::of).toList();
    }
}
