package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Origin;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

/** Books of a library: every field, versions, deleting and purging. */
public abstract class LibraryBookDaoContract extends LibraryContract {

    @Test
    void add_storesEveryField() {
        LibraryBook stored = add(full());

        assertThat(stored).isEqualTo(full().withVersion(stored.version()));
        assertThat(stored.version()).isPositive();
        assertThat(find(stored.id())).contains(stored);
        assertThat(all(null, 10)).containsExactly(stored);
    }

    @Test
    void add_ofABookOfWhichNothingIsKnown_storesIt() {
        LibraryBook pending = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW));
        LibraryBook byHand = add(LibraryBook.byHand(new LibraryBookId(home, new UUID(1, 1)), null, NOW));

        assertThat(find(pending.id())).contains(pending);
        assertThat(pending.lookup().nextAt()).isEqualTo(NOW);
        assertThat(find(byHand.id())).contains(byHand);
        assertThat(byHand.details().values()).isEmpty();
    }

    /** Of letters that take the most room. */
    @Test
    void add_ofTheLongestTexts_storesThemWhole() {
        LibraryBook book = LibraryBook.withIsbn(home, isbn(1), ann, NOW);
        for (BookField field : List.of(
                BookField.TITLE,
                BookField.PUBLISHER,
                BookField.GENRE,
                BookField.DESCRIPTION,
                BookField.SORT_TITLE,
                BookField.SORT_AUTHOR)) {
            book = book.edited(field, "ﷺ".repeat(field.max()), NOW);
        }
        for (BookField field : List.of(BookField.AUTHORS, BookField.TAGS)) {
            book = book.edited(
                    field,
                    IntStream.range(0, BookField.MAX_ITEMS)
                            .mapToObj(i -> "書".repeat(field.max() - 2) + (10 + i))
                            .toList(),
                    NOW);
        }

        LibraryBook stored = add(book);

        assertThat(stored).isEqualTo(book.withVersion(stored.version()));
        assertThat(find(book.id())).contains(stored);
    }

    @Test
    void add_afterPurgeInTheSameTransaction_startsAnew() {
        LibraryBook book = add(titled(1, "before"), ann, ReadingStatus.READ);

        inTransaction(() -> {
            store().libraryBooks().purge(List.of(book.id()));
            store().libraryBooks().add(titled(1, "after"), null);
        });

        assertThat(find(book.id()).orElseThrow().details().title()).isEqualTo("after");
        assertThat(counts(ann).of(Shelf.HOME)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void add_ofABookThatIsThere_isConflict_alsoWhenItIsDeleted() {
        LibraryBook book = add(titled(1, "Dune"));
        assertThatThrownBy(() -> add(titled(1, "Emma"))).isInstanceOf(ConflictException.class);

        change(book, it -> it.deleted(NOW));
        assertThatThrownBy(() -> add(titled(1, "Emma"), ann, ReadingStatus.READ))
                .isInstanceOf(ConflictException.class);
        assertThat(find(book.id()).orElseThrow().details().title()).isEqualTo("Dune");
        assertThat(counts(ann).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void add_ofTheSameBookAtTheSameTime_succeedsOnce() {
        List<Callable<LibraryBook>> works = Collections.nCopies(4, () -> store().libraryBooks()
                .add(titled(1, "Dune"), reading(titled(1, "Dune"), ann).as(ReadingStatus.TO_READ)));

        List<Outcome<LibraryBook>> outcomes = atTheSameTime(works);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(counts(ann).of(Shelf.HOME)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.TO_READ)).isEqualTo(1);
    }

    @Test
    void add_withAReading_putsItOnItsReadersListOnly() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.TO_READ);

        assertThat(counts(ann).of(ReadingStatus.TO_READ)).isEqualTo(1);
        assertThat(counts(ben).of(ReadingStatus.TO_READ)).isZero();
        assertThat(counts(ben).of(Shelf.HOME)).isEqualTo(1);
        assertThat(inTransaction(() -> store().readings().findMarks(book.id())))
                .extracting(mark -> mark.userId())
                .containsExactly(ann);
    }

    @Test
    void sameBook_inTwoLibraries_isTwo() {
        UUID second = newLibrary("second", ben);
        LibraryBook one = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW).edited(BookField.TITLE, "ours", NOW));
        LibraryBook two = add(LibraryBook.withIsbn(second, isbn(1), ben, NOW));

        assertThat(one.id().bookId()).isEqualTo(two.id().bookId());
        assertThat(find(two.id()).orElseThrow().details().title()).isNull();
        assertThat(find(one.id()).orElseThrow().details().title()).isEqualTo("ours");
    }

    @Test
    void save_storesEveryField_andTakesThemAway() {
        LibraryBook book = add(LibraryBook.withIsbn(home, isbn(1), ann, NOW));
        LibraryBook filled = change(
                book,
                it -> new LibraryBook(
                        it.id(), full().number(), full().fields(), full().lookup(), full().holding(), it.version()));
        assertThat(find(book.id())).contains(filled);

        LibraryBook emptied = change(
                book,
                it -> new LibraryBook(
                        it.id(), book.number(), book.fields(), book.lookup(), book.holding(), it.version()));
        assertThat(find(book.id())).contains(emptied);
        assertThat(emptied.details().values()).isEmpty();
    }

    @Test
    void save_ofWhatWasChangedOrPurgedSince_isConflict() {
        LibraryBook stale = add(titled(1, "Dune"));
        LibraryBook fresh = change(stale, it -> it.edited(BookField.TITLE, "Emma", NOW));

        assertThatThrownBy(() -> inTransaction(() -> store().libraryBooks().save(stale)))
                .isInstanceOf(ConflictException.class);
        inTransaction(() -> store().libraryBooks().purge(List.of(stale.id())));
        assertThatThrownBy(() -> inTransaction(() -> store().libraryBooks().save(fresh)))
                .isInstanceOf(ConflictException.class);
        assertThat(find(stale.id())).isEmpty();
    }

    @Test
    void save_atTheSameTime_succeedsOnce() {
        LibraryBook read = add(titled(1, "Dune"));
        List<Callable<LibraryBook>> works = IntStream.range(0, 4)
                .<Callable<LibraryBook>>mapToObj(
                        i -> () -> store().libraryBooks().save(read.edited(BookField.TITLE, "title " + i, NOW)))
                .toList();

        List<Outcome<LibraryBook>> outcomes = atTheSameTime(works);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(find(read.id())).contains(Outcome.results(outcomes).get(0));
    }

    @Test
    void deletedBook_countsForNobody_andComesBackAsItWas() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        rate(book, ben, 7);
        say(book, ben, ReadingStatus.READING);

        LibraryBook deleted = change(book, it -> it.deleted(NOW));
        assertThat(counts(ann).of(Shelf.HOME)).isZero();
        assertThat(counts(ann).of(ReadingStatus.READ)).isZero();
        assertThat(counts(ben).of(ReadingStatus.READING)).isZero();
        assertThat(find(book.id())).contains(deleted);

        change(book, LibraryBook::restored);
        assertThat(counts(ann).of(Shelf.HOME)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.READ)).isEqualTo(1);
        assertThat(counts(ben).of(ReadingStatus.READING)).isEqualTo(1);
    }

    @Test
    void possession_movesTheBookToAnotherShelf_andLeavesReadersLists() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);

        change(book, it -> it.withHolding(it.holding().as(Possession.GONE, null)));

        assertThat(counts(ann).of(Shelf.HOME)).isZero();
        assertThat(counts(ann).of(Shelf.GONE)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.READ)).isEqualTo(1);
    }

    @Test
    void purgeDeleted_removesItWithEveryReading_ifItIsAsItWasRead() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        say(book, ben, ReadingStatus.READ);
        assertThat(purgeDeleted(book)).isFalse();

        LibraryBook stale = change(book, it -> it.deleted(NOW));
        LibraryBook deleted = change(book, it -> it.edited(BookField.GENRE, "x", NOW));
        assertThat(purgeDeleted(stale)).isFalse();
        assertThat(purgeDeleted(deleted)).isTrue();
        assertThat(purgeDeleted(deleted)).isFalse();

        assertThat(find(book.id())).isEmpty();
        assertThat(inTransaction(() -> store().readings().findMarks(book.id()))).isEmpty();
        assertThat(inTransaction(() -> store().readings().findAll(home, ben, null, 10)))
                .isEmpty();
        add(titled(1, "Dune"));
        assertThat(counts(ann).of(ReadingStatus.READ)).isZero();
        assertThat(counts(ben).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void purge_removesBooksAndReadings_deletedOrNot_alsoTwice() {
        LibraryBook one = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        LibraryBook two = add(titled(2, "Emma"), ben, ReadingStatus.READ);
        change(two, it -> it.deleted(NOW));
        LibraryBook kept = add(titled(3, "Faust"), ann, ReadingStatus.READ);

        for (int i = 0; i < 2; i++) {
            inTransaction(() -> store().libraryBooks().purge(List.of(one.id(), two.id())));
        }

        assertThat(all(null, 10)).containsExactly(kept);
        assertThat(counts(ann).of(Shelf.HOME)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.READ)).isEqualTo(1);
    }

    @Test
    void findAll_ofIds_givesThoseThatAreThere_inTheirOrder_deletedOnesToo() {
        LibraryBook one = add(titled(1, "Dune"));
        LibraryBook two = change(add(titled(2, "Emma")), it -> it.deleted(NOW));
        LibraryBookId absent = titled(3, "Ulysses").id();

        assertThat(inTransaction(() -> store().libraryBooks().findAll(List.of(two.id(), absent, one.id()))))
                .containsExactly(two, one);
        assertThat(inTransaction(() -> store().libraryBooks().findAll(List.of())))
                .isEmpty();
    }

    @Test
    void findDeletedBefore_givesThoseOnly() {
        LibraryBook early = change(add(titled(1, "Dune")), it -> it.deleted(NOW));
        change(add(titled(2, "Emma")), it -> it.deleted(NOW.plusSeconds(10)));
        LibraryBook restored = add(titled(3, "Faust"));
        change(restored, it -> it.deleted(NOW));
        change(restored, LibraryBook::restored);

        assertThat(inTransaction(() -> store().libraryBooks().findDeletedBefore(NOW.plusSeconds(5), 10)))
                .containsExactly(early);
        assertThat(inTransaction(() -> store().libraryBooks().findDeletedBefore(NOW.plusSeconds(20), 1)))
                .hasSize(1);
        assertThat(inTransaction(() -> store().libraryBooks().findDeletedBefore(NOW, 10)))
                .isEmpty();
    }

    @Test
    void findAll_givesEveryBookInSteps_inTheOrderOfTheIdsTexts() {
        UUID second = newLibrary("second", ben);
        add(LibraryBook.withIsbn(second, isbn(99), ben, NOW));
        List<LibraryBook> books = Stream.of(
                        0x1L, 0x7fff_ffff_ffff_ffffL, 0x8000_0000_0000_0000L, 0xffff_ffff_0000_0000L)
                .map(bits -> add(LibraryBook.byHand(new LibraryBookId(home, new UUID(bits, bits)), ann, NOW)))
                .sorted(Comparator.comparing(book -> book.id().bookId().toString()))
                .toList();
        change(books.get(1), it -> it.deleted(NOW));

        List<LibraryBook> first = all(null, 3);
        List<LibraryBook> rest = all(first.get(2).id().bookId(), 3);

        assertThat(Stream.concat(first.stream(), rest.stream()))
                .extracting(LibraryBook::id)
                .containsExactlyElementsOf(books.stream().map(LibraryBook::id).toList());
    }

    private List<LibraryBook> all(UUID after, int limit) {
        return inTransaction(() -> store().libraryBooks().findAll(home, after, limit));
    }

    private boolean purgeDeleted(LibraryBook book) {
        return inTransaction(() -> store().libraryBooks().purgeDeleted(book));
    }

    /** A book of which everything is known. */
    private LibraryBook full() {
        Book edition = new Book(
                isbn(5),
                new BookMetadata(
                        "The Dispossessed",
                        null,
                        List.of("Ursula K. Le Guin"),
                        "Harper",
                        "1974-05",
                        341,
                        "en",
                        List.of("Fiction"),
                        "long ".repeat(1900),
                        new Series("Hainish", "2.5")),
                new Origins(java.util.Map.of(MetadataField.PAGES, new Origin(MetadataSource.DNB, NOW))),
                new UUID(5, 5),
                NOW);
        LibraryBook book = LibraryBook.withIsbn(home, isbn(5), ann, NOW)
                .filledFrom(edition)
                .bearing(new PrintedNumber("X-1"))
                .edited(BookField.TITLE, STRANGE_TEXT, NOW.plusSeconds(1))
                .edited(BookField.AUTHORS, List.of("Ursula K. Le Guin", STRANGE_TEXT.substring(0, 30)), NOW)
                .edited(BookField.TAGS, List.of("utopia", "to lend"), NOW)
                .edited(BookField.SORT_TITLE, "Dispossessed", NOW)
                .edited(BookField.SORT_AUTHOR, "Le Guin, Ursula", NOW)
                .taking(Set.of(BookField.PUBLISHER), edition);
        Copy copy = new Copy(
                new UUID(6, 6),
                Location.parse("Living room / Shelf 2").orElseThrow(),
                CopyCondition.FINE,
                LocalDate.of(2026, 2, 28),
                "€ 12.50",
                "Mum",
                STRANGE_TEXT);
        Copy bare = Copy.at(null, new UUID(7, 7));
        return book.withLookup(book.lookup().failed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(60)))
                .withHolding(book.holding()
                        .as(Possession.BORROWED, LocalDate.of(2026, 12, 24))
                        .withCopies(List.of(copy, bare)));
    }

    @Test
    void findDeletedAt_givesWhatWasDeletedTogether() {
        List<LibraryBook> together = java.util.stream.IntStream.range(1, 6)
                .mapToObj(i -> change(add(titled(i, "title " + i)), it -> it.deleted(NOW)))
                .toList();
        change(add(titled(8, "later")), it -> it.deleted(NOW.plusMillis(1)));
        add(titled(9, "not deleted"));
        UUID other = newLibrary("other", ben);

        List<LibraryBook> first = inTransaction(() -> store().libraryBooks().findDeletedAt(home, NOW, null, 3));
        List<LibraryBook> rest = inTransaction(() -> store().libraryBooks()
                .findDeletedAt(home, NOW, first.get(2).id().bookId(), 3));

        assertThat(first).isEqualTo(together.subList(0, 3));
        assertThat(rest).isEqualTo(together.subList(3, 5));
        assertThat(inTransaction(() -> store().libraryBooks().findDeletedAt(other, NOW, null, 3)))
                .isEmpty();
    }
}
