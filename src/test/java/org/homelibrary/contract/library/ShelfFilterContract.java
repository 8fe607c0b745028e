package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists and counts leave out, and books of the same title. */
public abstract class ShelfFilterContract extends LibraryContract {

    private LibraryBook dune;
    private LibraryBook emma;
    private LibraryBook faust;
    private LibraryBook pending;

    @BeforeEach
    void addBooks() {
        dune = add(
                titled(1, "Dune 100% % _")
                        .edited(BookField.AUTHORS, List.of("Frank Herbert", "Jørn Müller"), NOW)
                        .edited(BookField.SERIES, new Series("Dune Chronicles", "1"), NOW)
                        .edited(BookField.TAGS, List.of("Science Fiction", "to lend"), NOW)
                        .edited(BookField.LANGUAGE, "en", NOW)
                        .edited(BookField.DESCRIPTION, "worms", NOW),
                ann,
                ReadingStatus.READ);
        emma = add(
                at(titled(2, "Emma"), "Living room / Shelf 2")
                        .edited(BookField.AUTHORS, List.of("Jane Austen"), NOW)
                        .edited(BookField.GENRE, "Roman", NOW)
                        .edited(BookField.TAGS, List.of("science fiction"), NOW)
                        .edited(BookField.LANGUAGE, "en", NOW),
                ann,
                ReadingStatus.TO_READ);
        faust = add(at(titled(3, "Faust"), "Living room")
                .withHolding(at(titled(3, "Faust"), "Living room").holding().as(Possession.BORROWED, null)));
        pending = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW));
        rate(dune, ann, 9);
        rate(emma, ann, 3);
        rate(faust, ben, 10);
        say(emma, ben, ReadingStatus.READ);
    }

    @Test
    void text_findsWhereEachWordIsSomewhere_inAnySpelling() {
        for (String text : List.of("dune", "HERBERT dune", "chronicles", "jorn mueller", "to lend", "science herb")) {
            found(ShelfFilter.NONE.text(text), dune);
        }
        found(ShelfFilter.NONE.text("roman"), emma);
        found(ShelfFilter.NONE.text("science"), dune, emma);
        found(ShelfFilter.NONE.text(isbn(1).value()), pending);
        found(ShelfFilter.NONE.text("worms"));
        found(ShelfFilter.NONE.text("dune emma"));
        found(ShelfFilter.NONE.text("   "), dune, emma, faust, pending);
    }

    @Test
    void text_takesNoCharacterForAPattern_andManyWordsForNoError() {
        for (String text : List.of("100%", "%", "_")) {
            found(ShelfFilter.NONE.text(text), dune);
        }
        for (String text : List.of("x_y", "z%z", "\\", "' OR '1'='1", "a".repeat(40_000))) {
            found(ShelfFilter.NONE.text(text));
        }
        found(ShelfFilter.NONE.text(
                IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "))));
    }

    @Test
    void terms_findWhatHasThemAll_whateverTheCase() {
        found(terms(term(Kind.TAG, "SCIENCE fiction")), dune, emma);
        found(terms(term(Kind.TAG, "science")));
        found(terms(term(Kind.TAG, "science fiction"), term(Kind.TAG, "to lend")), dune);
        found(terms(term(Kind.AUTHOR, "jorn muller")), dune);
        found(terms(term(Kind.AUTHOR, "Austen")));
        found(terms(term(Kind.SERIES, "Dune Chronicles")), dune);
        found(terms(term(Kind.LANGUAGE, "EN")), dune, emma);
        found(terms(term(Kind.LOCATION, "living room")), emma, faust);
        found(terms(term(Kind.LOCATION, "Living Room/Shelf 2")), emma);
        found(terms(term(Kind.LOCATION, "Shelf 2")));
        found(terms(term(Kind.LOCATION, "a/b/c/d/e/f/g/h/i")));
    }

    @Test
    void terms_followAChangeOfTheBook() {
        change(emma, it -> it.edited(BookField.TAGS, List.of("classic"), NOW));

        found(terms(term(Kind.TAG, "science fiction")), dune);
        found(terms(term(Kind.TAG, "classic")), emma);
    }

    @Test
    void possession_lookupAndRating_findWhatMeetsThem() {
        found(ShelfFilter.NONE.possession(Possession.BORROWED), faust);
        found(ShelfFilter.NONE.possession(Possession.WANTED));
        found(ShelfFilter.NONE.lookup(SyncStatus.PENDING), pending);
        found(ShelfFilter.NONE.lookup(SyncStatus.FAILED));
        change(pending, it -> it.withLookup(it.lookup().failed(LookupFailure.NOT_FOUND, null)));
        found(ShelfFilter.NONE.lookup(SyncStatus.FAILED), pending);
        found(ShelfFilter.NONE.ratedAtLeast(new Rating(1)), dune, emma);
        found(ShelfFilter.NONE.ratedAtLeast(new Rating(4)), dune);
        found(ShelfFilter.NONE.ratedAtLeast(new Rating(4)).terms(Set.of(term(Kind.LANGUAGE, "en"))), dune);
    }

    @Test
    void incompleteLookup_isFoundAmongFailedOnes() {
        change(
                pending,
                it -> it.withLookup(new org.homelibrary.model.library.book.LookupState(
                        SyncStatus.INCOMPLETE, LookupFailure.UNAVAILABLE, 0, NOW.plusSeconds(9))));

        found(ShelfFilter.NONE.lookup(SyncStatus.FAILED), pending);
    }

    @Test
    void readersFilters_areOfTheListsReader() {
        found(ShelfFilter.NONE.onlyNotOnList(), faust, pending);
        assertThat(titles(ben, ShelfFilter.NONE.onlyNotOnList())).containsExactlyInAnyOrder(dune, faust, pending);
        assertThat(titles(ben, ShelfFilter.NONE.ratedAtLeast(new Rating(1)))).containsExactly(faust);
        found(ShelfFilter.NONE.onlyReadByNobody(), faust, pending);
        say(emma, ben, ReadingStatus.ABANDONED);
        found(ShelfFilter.NONE.onlyReadByNobody(), emma, faust, pending);
    }

    @Test
    void filters_narrowAReadersListToo() {
        ShelfQuery query = query(BookSet.of(ann, ReadingStatus.READ), ShelfFilter.NONE.text("dune"));
        assertThat(ids(list(query))).containsExactly(dune.id().bookId());
        assertThat(ids(list(query(BookSet.of(ann, ReadingStatus.TO_READ), terms(term(Kind.TAG, "to lend"))))))
                .isEmpty();
    }

    @Test
    void filteredList_isPagedLikeAnother() {
        List<UUID> many = IntStream.range(10, 60)
                .mapToObj(i -> add(titled(i, "many " + (i % 2 == 0 ? "even" : "odd") + " " + i)))
                .filter(book -> book.details().title().contains("even"))
                .map(book -> book.id().bookId())
                .toList();
        ShelfFilter filter = ShelfFilter.NONE.text("even");

        List<UUID> found = new java.util.ArrayList<>();
        String cursor = null;
        do {
            Page<ShelfEntry> page = list(
                    new ShelfQuery(home, ann, BookSet.on(Shelf.HOME, ann), filter, ShelfOrder.TITLE, false, cursor, 4));
            found.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(found).isEqualTo(many);
    }

    @Test
    void countMatches_countsOnEachShelfAndOfEachStatus() {
        LibraryBook wanted = add(titled(5, "Dune Messiah"), ann, ReadingStatus.TO_READ);
        change(wanted, it -> it.withHolding(it.holding().as(Possession.WANTED, null)));
        LibraryBook deleted = add(titled(6, "Dune deleted"), ann, ReadingStatus.READ);
        change(deleted, it -> it.deleted(NOW));

        assertThat(matches(ShelfFilter.NONE.text("dune")))
                .isEqualTo(new ShelfMatches(
                        new ShelfCounts(
                                Map.of(Shelf.HOME, 1, Shelf.WISH_LIST, 1),
                                Map.of(ReadingStatus.READ, 1, ReadingStatus.TO_READ, 1)),
                        true));
        assertThat(matches(ShelfFilter.NONE)).isEqualTo(new ShelfMatches(counts(ann), true));
    }

    @Test
    void findByTitle_givesTheBooksOfTheSameTitle_onAnyShelf_andNoOther() {
        LibraryBook first = add(titled(11, "Émile 100% _"), ann, ReadingStatus.READ);
        LibraryBook second = add(titled(12, "  emile 100%  _"));
        change(second, it -> it.withHolding(it.holding().as(Possession.GONE, null)));
        add(titled(13, "Émile 100% or more"));
        add(titled(14, "Émile"));
        change(add(titled(16, "Émile 100% _")), it -> it.deleted(NOW));
        LibraryBook asked = titled(17, "ÉMILE 100% _");

        assertThat(byTitle(asked, 10)).extracting(ShelfEntry::id).containsExactly(first.id(), second.id());
        assertThat(byTitle(asked, 10).get(0).status()).isEqualTo(ReadingStatus.READ);
        assertThat(byTitle(asked, 1)).hasSize(1);
        assertThat(byTitle(titled(18, "Unheard of"), 10)).isEmpty();
        LibraryBook strange = add(titled(19, STRANGE_TEXT.repeat(5)));
        assertThat(byTitle(strange, 10)).extracting(ShelfEntry::id).containsExactly(strange.id());
    }

    private List<ShelfEntry> byTitle(LibraryBook book, int limit) {
        return inTransaction(() -> store().shelves().findByTitle(book, ann, limit));
    }

    private ShelfMatches matches(ShelfFilter filter) {
        return inTransaction(() -> store().shelves().countMatches(query(BookSet.on(Shelf.HOME, ann), filter)));
    }

    /** Of the house's books, in the list and in the counts. */
    private void found(ShelfFilter filter, LibraryBook... expected) {
        assertThat(titles(ann, filter)).as(filter.toString()).containsExactlyInAnyOrder(expected);
        assertThat(matches(filter).counts().of(Shelf.HOME)).isEqualTo(expected.length);
    }

    private List<LibraryBook> titles(UUID reader, ShelfFilter filter) {
        List<UUID> found = ids(list(query(BookSet.on(Shelf.HOME, reader), filter)));
        return Stream.of(dune, emma, faust, pending)
                .filter(book -> found.contains(book.id().bookId()))
                .toList();
    }

    private ShelfQuery query(BookSet set, ShelfFilter filter) {
        return new ShelfQuery(home, set.readerId(), set, filter, ShelfOrder.TITLE, false, null, 100);
    }

    private static LibraryBook at(LibraryBook book, String place) {
        Copy copy = Copy.at(Location.parse(place).orElseThrow(), new UUID(8, 8));
        return book.withHolding(book.holding().withCopies(List.of(copy)));
    }

    private static BookTerm term(Kind kind, String text) {
        return BookTerm.of(kind, text).orElseThrow();
    }

    private static ShelfFilter terms(BookTerm... wanted) {
        return ShelfFilter.NONE.terms(Arrays.stream(wanted).collect(Collectors.toSet()));
    }
}
