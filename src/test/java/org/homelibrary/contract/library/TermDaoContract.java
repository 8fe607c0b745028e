package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.persistence.library.TermQuery;
import org.junit.jupiter.api.Test;

/** Authors, series, tags, locations and languages, and how many books have each. */
public abstract class TermDaoContract extends LibraryContract {

    private static final int TERMS_OF_A_FULL_BOOK = 2 * BookField.MAX_ITEMS + 4 * Holding.MAX_COPIES + 2;

    @Test
    void emptyLibrary_hasNone() {
        for (Kind kind : Kind.values()) {
            assertThat(names(kind)).isEmpty();
        }
    }

    @Test
    void authors_areSortedBySurname_eachWithTheNumberOfBooks() {
        add(by(1, "Ursula K. Le Guin"));
        add(by(2, "Frank Herbert", "Brian Herbert"));
        add(by(3, "Frank Herbert"));
        add(by(4, "Dick Van Dyke"));
        add(by(5, "李白"));

        assertThat(names(Kind.AUTHOR))
                .containsExactly(
                        "1 Brian Herbert", "2 Frank Herbert", "1 Ursula K. Le Guin", "1 Dick Van Dyke", "1 李白");
    }

    @Test
    void tags_languagesAndPlaces_areCountedToo() {
        add(at(titled(1, "a"), "Attic / Box 10", "Attic / Box 2").edited(BookField.LANGUAGE, "en", NOW));
        add(at(titled(2, "b"), "attic").edited(BookField.TAGS, List.of("to lend", "Science fiction"), NOW));
        add(titled(3, "c")
                .edited(BookField.TAGS, List.of("Science fiction"), NOW)
                .edited(BookField.LANGUAGE, "de", NOW));

        assertThat(names(Kind.LOCATION)).containsExactly("2 attic", "1 Attic / Box 2", "1 Attic / Box 10");
        assertThat(names(Kind.TAG)).containsExactly("2 Science fiction", "1 to lend");
        assertThat(names(Kind.LANGUAGE)).containsExactly("1 de", "1 en");
    }

    @Test
    void series_areSortedWithoutTheirArticle_andSayWhichPositionsThereAre() {
        add(inSeries(1, "The Wheel of Time", "10"));
        add(inSeries(2, "The Wheel of Time", "2.5"));
        add(inSeries(3, "The Wheel of Time", "1"));
        LibraryBook twice = add(inSeries(4, "The Wheel of Time", "1"));
        add(inSeries(5, "The Wheel of Time", null));
        LibraryBook zorro = add(inSeries(6, "Zorro", "3"));
        add(inSeries(7, "Dune", null));

        assertThat(list(Kind.SERIES)).extracting(TermCount::name).containsExactly("Dune", "The Wheel of Time", "Zorro");
        assertThat(list(Kind.SERIES).get(1).books()).isEqualTo(5);
        assertThat(positions()).containsExactly(List.of(), List.of("1", "2.5", "10"), List.of("3"));

        change(twice, it -> it.deleted(NOW));
        change(zorro, it -> it.edited(BookField.SERIES, new Series("Zorro", "4"), NOW));
        assertThat(positions()).containsExactly(List.of(), List.of("1", "2.5", "10"), List.of("4"));
    }

    private List<List<String>> positions() {
        return list(Kind.SERIES).stream().map(TermCount::positions).toList();
    }

    @Test
    void spellingsOfOneTerm_areOne_namedLikeTheLast() {
        LibraryBook lower = add(by(1, "dick van dyke"));
        LibraryBook higher = add(by(2, "Dick Van Dyke"));
        add(by(3, "Alice Eve"));

        assertThat(names(Kind.AUTHOR)).containsExactly("1 Alice Eve", "2 Dick Van Dyke");

        change(higher, it -> it.edited(BookField.TITLE, "Another", NOW));
        change(lower, it -> it.edited(BookField.AUTHORS, List.of("Dick van Dyke"), NOW));
        assertThat(names(Kind.AUTHOR)).containsExactly("2 Dick van Dyke", "1 Alice Eve");
    }

    @Test
    void booksThatAreNotAtHome_doNotCount() {
        LibraryBook book = add(by(1, "Frank Herbert"), ann, ReadingStatus.READ);
        add(by(2, "Frank Herbert"));

        for (Possession away : List.of(Possession.WANTED, Possession.GONE)) {
            change(book, it -> it.withHolding(it.holding().as(away, null)));
            assertThat(names(Kind.AUTHOR)).containsExactly("1 Frank Herbert");
            change(book, it -> it.withHolding(it.holding().as(Possession.BORROWED, null)));
            assertThat(names(Kind.AUTHOR)).containsExactly("2 Frank Herbert");
        }
        change(book, it -> it.deleted(NOW));
        assertThat(names(Kind.AUTHOR)).containsExactly("1 Frank Herbert");
        change(book, LibraryBook::restored);
        assertThat(names(Kind.AUTHOR)).containsExactly("2 Frank Herbert");
    }

    @Test
    void lastBook_takesItsTermsAlong() {
        LibraryBook purged = add(inSeries(1, "Dune", "1"));
        LibraryBook edited = add(inSeries(2, "Zorro", "1").edited(BookField.AUTHORS, List.of("A", "B"), NOW));
        LibraryBook replaced = add(inSeries(3, "Zorro", "2"));

        inTransaction(() -> store().libraryBooks().purge(List.of(purged.id())));
        change(edited, it -> it.edited(BookField.AUTHORS, List.of("B", "C"), NOW)
                .edited(BookField.SERIES, null, NOW));
        inTransaction(() -> store().libraryBooks()
                .replace(replaced, replaced.underIsbn(isbn(1), NOW).edited(BookField.TAGS, List.of("new"), NOW)));

        assertThat(names(Kind.SERIES)).containsExactly("1 Zorro");
        assertThat(positions()).containsExactly(List.of("2"));
        assertThat(names(Kind.AUTHOR)).containsExactly("1 B", "1 C");
        assertThat(names(Kind.TAG)).containsExactly("1 new");

        LibraryBook deleted = change(edited, it -> it.deleted(NOW));
        assertThat(inTransaction(() -> store().libraryBooks().purgeDeleted(deleted)))
                .isTrue();
        assertThat(names(Kind.AUTHOR)).isEmpty();
    }

    @Test
    void otherLibraries_areCountedByThemselves() {
        add(by(1, "Frank Herbert"));
        var other = newLibrary("other", ben);

        assertThat(inTransaction(() -> store().terms().list(new TermQuery(other, Kind.AUTHOR, null, null, 10)))
                        .items())
                .isEmpty();
    }

    @Test
    void count_isThatOfTheListToWhichItsTermLeads() {
        for (int i = 0; i < 12; i++) {
            add(at(by(i, "Author " + "ABC".charAt(i % 3), "Second " + i % 2), "House / Shelf " + i % 5));
        }
        Stream.of(Kind.AUTHOR, Kind.LOCATION)
                .flatMap(kind -> list(kind).stream())
                .forEach(count -> {
                    ShelfFilter filter = ShelfFilter.NONE.terms(Set.of(count.term()));
                    ShelfQuery query = new ShelfQuery(
                            home, ann, BookSet.on(Shelf.HOME, ann), filter, ShelfOrder.TITLE, false, null, 100);
                    assertThat(list(query).items()).as(count.name()).hasSize(count.books());
                });
    }

    @Test
    void pages_leadForwardAndBack_andNeitherRepeatNorSkip() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 23).boxed().toList());
        Collections.shuffle(numbers, new java.util.Random(1));
        numbers.forEach(i -> add(titled(i, "t").edited(BookField.TAGS, List.of("tag " + i), NOW)));
        List<String> all = IntStream.range(0, 23).mapToObj(i -> "tag " + i).toList();

        List<String> forward = new ArrayList<>();
        Page<TermCount> page = page(Kind.TAG, null, null, 5);
        while (true) {
            page.items().forEach(count -> forward.add(count.name()));
            if (page.next() == null) {
                break;
            }
            page = page(Kind.TAG, null, page.next(), 5);
        }
        assertThat(forward).isEqualTo(all);

        Page<TermCount> before = page(Kind.TAG, null, page.previous(), 5);
        assertThat(before.items()).extracting(TermCount::name).isEqualTo(all.subList(15, 20));
        assertThat(page(Kind.TAG, null, "garbled", 5).items())
                .extracting(TermCount::name)
                .isEqualTo(all.subList(0, 5));
    }

    @Test
    void prefix_findsWhatIsSortedUnderIt() {
        add(by(1, "Ursula K. Le Guin", "John le Carré", "Doris Lessing", "Ana Letter", "Zoë Lérida"));

        assertThat(names(Kind.AUTHOR, "le"))
                .containsExactly(
                        "1 John le Carré", "1 Ursula K. Le Guin", "1 Zoë Lérida", "1 Doris Lessing", "1 Ana Letter");
        assertThat(names(Kind.AUTHOR, "LÉS")).containsExactly("1 Doris Lessing");
        assertThat(names(Kind.AUTHOR, "Le Guin, U")).containsExactly("1 Ursula K. Le Guin");
        assertThat(names(Kind.AUTHOR, "x")).isEmpty();
        assertThat(names(Kind.AUTHOR, " ")).hasSize(5);
        Page<TermCount> second =
                page(Kind.AUTHOR, "le", page(Kind.AUTHOR, "le", null, 2).next(), 2);
        assertThat(second.items()).extracting(TermCount::name).containsExactly("Zoë Lérida", "Doris Lessing");
        assertThat(page(Kind.AUTHOR, "le", second.previous(), 2).items())
                .extracting(TermCount::name)
                .containsExactly("John le Carré", "Ursula K. Le Guin");
    }

    @Test
    void wholeName_findsTheNameItself() {
        add(at(titled(1, "a"), "Hall / Shelf 2", "Hallway"));

        assertThat(names(Kind.LOCATION, "hall")).containsExactly("1 Hall", "1 Hall / Shelf 2", "1 Hallway");
        assertThat(names(Kind.LOCATION, "Hall / Shelf 2")).containsExactly("1 Hall / Shelf 2");
    }

    @Test
    void strangeAndLongNames_areKept() {
        String longest = "Ǆ".repeat(300);
        add(titled(1, "a")
                .edited(BookField.TAGS, List.of("📚 שלום 100% _ '", "#", "$"), NOW)
                .edited(BookField.SERIES, new Series(longest, "x".repeat(20)), NOW));
        add(titled(2, "b").edited(BookField.SERIES, new Series(longest.substring(1) + "a", null), NOW));

        assertThat(names(Kind.TAG)).containsExactlyInAnyOrder("1 📚 שלום 100% _ '", "1 #", "1 $");
        assertThat(list(Kind.SERIES))
                .extracting(TermCount::name)
                .containsExactlyInAnyOrder(longest, longest.substring(1) + "a");
    }

    @Test
    void bookWithAsManyTermsAsThereCanBe_isCountedUnderEach_andUnderNoneWhenItGoes() {
        LibraryBook full = full(1);
        LibraryBook book = add(full, ann, ReadingStatus.READ);
        assertThat(total()).isEqualTo(TERMS_OF_A_FULL_BOOK);

        change(book, it -> it.withHolding(it.holding().as(Possession.WANTED, null)));
        assertThat(total()).isZero();
        change(book, it -> it.withHolding(it.holding().as(Possession.OWNED, null)));
        LibraryBook other = inTransaction(
                () -> store().libraryBooks().replace(find(book.id()).orElseThrow(), full(2).underIsbn(isbn(7), NOW)));
        assertThat(total()).isEqualTo(TERMS_OF_A_FULL_BOOK);

        inTransaction(() -> store().libraryBooks().purge(List.of(other.id())));
        assertThat(total()).isZero();
    }

    private LibraryBook full(int number) {
        LibraryBook book = titled(number, "full")
                .edited(BookField.AUTHORS, numbered("Author " + number + "/", BookField.MAX_ITEMS), NOW)
                .edited(BookField.TAGS, numbered("tag " + number + "/", BookField.MAX_ITEMS), NOW)
                .edited(BookField.SERIES, new Series("Series", "1"), NOW)
                .edited(BookField.LANGUAGE, "en", NOW);
        return at(
                book,
                numbered("House ", Holding.MAX_COPIES).stream()
                        .map(house -> house + " / Room / Case / Shelf")
                        .toArray(String[]::new));
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    private int total() {
        return Stream.of(Kind.values())
                .mapToInt(kind -> list(kind).stream().mapToInt(TermCount::books).sum())
                .sum();
    }

    @Test
    void booksAddedAndChangedAtTheSameTime_areAllCounted() {
        List<LibraryBook> books =
                IntStream.range(0, 4).mapToObj(i -> add(by(i, "A", "B"))).toList();
        List<Callable<LibraryBook>> works = new ArrayList<>();
        books.forEach(book ->
                works.add(() -> store().libraryBooks().save(book.edited(BookField.AUTHORS, List.of("B", "C"), NOW))));
        for (int i = 10; i < 14; i++) {
            LibraryBook added = by(i, "A", "C");
            works.add(() -> store().libraryBooks().add(added, null));
        }

        List<Outcome<LibraryBook>> outcomes = atTheSameTime(works);

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(names(Kind.AUTHOR)).containsExactly("4 A", "4 B", "8 C");
    }

    private LibraryBook by(int number, String... authors) {
        return titled(number, "title " + number).edited(BookField.AUTHORS, List.of(authors), NOW);
    }

    private LibraryBook inSeries(int number, String name, String position) {
        return titled(number, "title " + number).edited(BookField.SERIES, new Series(name, position), NOW);
    }

    private static LibraryBook at(LibraryBook book, String... places) {
        List<Copy> copies = Stream.of(places)
                .map(place -> Copy.at(
                        Location.parse(place).orElseThrow(),
                        java.util.UUID.nameUUIDFromBytes(place.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .toList();
        return book.withHolding(book.holding().withCopies(copies));
    }

    private List<String> names(Kind kind) {
        return names(kind, null);
    }

    private List<String> names(Kind kind, String prefix) {
        return page(kind, prefix, null, 100).items().stream()
                .map(count -> count.books() + " " + count.name())
                .toList();
    }

    private List<TermCount> list(Kind kind) {
        return page(kind, null, null, 100).items();
    }

    private Page<TermCount> page(Kind kind, String prefix, String cursor, int limit) {
        return inTransaction(() -> store().terms().list(new TermQuery(home, kind, prefix, cursor, limit)));
    }
}
