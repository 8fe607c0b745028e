package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

/** What readers say about books, each for themselves. */
public abstract class ReadingDaoContract extends LibraryContract {

    @Test
    void save_storesEveryField_andTakesThemAway() {
        LibraryBook book = add(titled(1, "Dune"));
        BookRead first = new BookRead(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), true, null);
        BookRead second = new BookRead(LocalDate.of(2026, 1, 1), null, false, 211);
        Reading full = say(book, ben, reading -> reading.as(ReadingStatus.READING)
                .rated(new Rating(9))
                .withNotes(STRANGE_TEXT.repeat(100))
                .withReads(List.of(first, second)));

        assertThat(full.reads()).containsExactly(first, second);
        assertThat(find(book, ben)).isEqualTo(full);

        Reading emptied = say(book, ben, reading -> Reading.none(reading.id()).withVersion(reading.version()));
        assertThat(find(book, ben)).isEqualTo(emptied);
        assertThat(emptied.status()).isNull();
        assertThat(emptied.rating()).isNull();
        assertThat(emptied.notes()).isNull();
        assertThat(emptied.reads()).isEmpty();
    }

    @Test
    void find_beforeTheReaderSaidAnything_isEmpty() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.TO_READ);

        assertThat(inTransaction(() -> store().readings().find(ReadingId.of(book.id(), ben))))
                .isEmpty();
    }

    @Test
    void findAll_ofIds_givesThoseThatAreThere_inTheirOrder() {
        List<ReadingId> ids = new ArrayList<>();
        List<Reading> said = new ArrayList<>();
        for (int i = 60; i > 0; i--) {
            LibraryBook book = add(titled(i, "Book " + i));
            ids.add(ReadingId.of(book.id(), ben));
            if (i % 2 == 0) {
                String notes = i % 4 == 0 ? "Notes " + i : null;
                said.add(
                        say(book, ben, reading -> reading.as(ReadingStatus.READ).withNotes(notes)));
            }
        }

        assertThat(inTransaction(() -> store().readings().findAll(ids))).isEqualTo(said);
        assertThat(inTransaction(() -> store().readings().findAll(List.of()))).isEmpty();
    }

    @Test
    void save_ofWhatItsReaderChangedSince_isConflict() {
        LibraryBook book = add(titled(1, "Dune"));
        Reading stale = say(book, ben, ReadingStatus.READING);
        rate(book, ben, 3);

        assertThatThrownBy(() -> save(stale.as(ReadingStatus.READ))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(reading(book, ben))).isInstanceOf(ConflictException.class);
        assertThat(find(book, ben).status()).isEqualTo(ReadingStatus.READING);
        assertThat(find(book, ben).rating()).isEqualTo(new Rating(3));
        assertThat(counts(ben).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void save_ofABookThatIsNotThereOrDeleted_isConflict() {
        LibraryBook absent = titled(1, "Dune");
        assertThatThrownBy(() -> save(reading(absent, ben).as(ReadingStatus.READ)))
                .isInstanceOf(ConflictException.class);

        LibraryBook deleted = add(titled(2, "Emma"), ann, ReadingStatus.READ);
        change(deleted, it -> it.deleted(NOW));
        Reading anns = find(deleted, ann);
        assertThatThrownBy(() -> save(anns.rated(new Rating(1)))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(reading(deleted, ben).as(ReadingStatus.READ)))
                .isInstanceOf(ConflictException.class);
        assertThat(counts(ben).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void save_countsEachStatusOfEachReader() {
        LibraryBook one = add(titled(1, "Dune"), ann, ReadingStatus.TO_READ);
        LibraryBook two = add(titled(2, "Emma"), ann, ReadingStatus.TO_READ);
        say(one, ben, ReadingStatus.READ);
        rate(two, ben, 5);

        say(one, ann, ReadingStatus.READING);
        say(two, ann, (ReadingStatus) null);

        assertThat(counts(ann).of(ReadingStatus.TO_READ)).isZero();
        assertThat(counts(ann).of(ReadingStatus.READING)).isEqualTo(1);
        assertThat(counts(ben).of(ReadingStatus.READ)).isEqualTo(1);
        assertThat(counts(ben).byStatus().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void manyReaders_whoRateTheSameBookAtOnce_neverConflict() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.TO_READ);
        List<UUID> readers = new ArrayList<>(List.of(ann, ben, newUser("mia"), newUser("zoe")));
        for (int round = 1; round <= 5; round++) {
            Rating rating = new Rating(round);
            List<Callable<Reading>> works = readers.stream()
                    .<Callable<Reading>>map(reader -> () -> {
                        ReadingId id = ReadingId.of(book.id(), reader);
                        Reading read = store().readings().find(id).orElseGet(() -> Reading.none(id));
                        return store().readings().save(read.rated(rating).as(ReadingStatus.READ));
                    })
                    .toList();

            assertThat(Outcome.errors(atTheSameTime(works))).isEmpty();
            assertThat(marks(book))
                    .extracting(ReadingMark::userId, ReadingMark::rating)
                    .containsExactlyInAnyOrderElementsOf(readers.stream()
                            .map(reader -> org.assertj.core.groups.Tuple.tuple(reader, rating))
                            .toList());
        }
        readers.forEach(
                reader -> assertThat(counts(reader).of(ReadingStatus.READ)).isEqualTo(1));
    }

    @Test
    void reader_whoRatesWhileAnotherEditsTheBook_neverConflicts() {
        LibraryBook book = add(titled(1, "Dune"), ben, ReadingStatus.READING);
        LibraryBook edited = book;
        for (int round = 1; round <= 5; round++) {
            int halves = round;
            LibraryBook read = edited;
            List<Outcome<Object>> outcomes = atTheSameTime(List.of(
                    () -> store().libraryBooks().save(read.edited(BookField.TITLE, "title " + halves, NOW)),
                    () -> store().readings()
                            .save(store().readings()
                                    .find(ReadingId.of(book.id(), ben))
                                    .orElseThrow()
                                    .rated(new Rating(halves)))));

            assertThat(Outcome.errors(outcomes)).isEmpty();
            edited = find(book.id()).orElseThrow();
            assertThat(edited.details().title()).isEqualTo("title " + round);
            assertThat(marks(book)).extracting(ReadingMark::rating).containsExactly(new Rating(round));
        }
    }

    @Test
    void save_doesNotChangeTheVersionOfTheBook() {
        LibraryBook book = add(titled(1, "Dune"));
        rate(book, ben, 4);

        assertThat(inTransaction(() -> store().libraryBooks().save(book.edited(BookField.TITLE, "Emma", NOW)))
                        .details()
                        .title())
                .isEqualTo("Emma");
        assertThat(find(book, ben).rating()).isEqualTo(new Rating(4));
    }

    @Test
    void findMarks_givesWhatEachReaderSays() {
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        rate(book, ben, 9);
        rate(add(titled(2, "Emma")), ben, 1);

        assertThat(marks(book))
                .containsExactlyInAnyOrder(
                        new ReadingMark(ann, ReadingStatus.READ, null, null),
                        new ReadingMark(ben, null, new Rating(9), null));
        assertThat(marks(titled(3, "absent"))).isEmpty();
    }

    @Test
    void findAll_givesEveryReadingOfOneReaderInSteps_ofDeletedBooksToo() {
        List<LibraryBook> books = Stream.of(1L, 0x7fffL << 48, 0x8000L << 48, -1L)
                .map(bits -> add(LibraryBook.byHand(new LibraryBookId(home, new UUID(bits, 1)), ann, NOW)))
                .sorted(java.util.Comparator.comparing(
                        book -> book.id().bookId().toString()))
                .toList();
        books.forEach(book -> say(book, ben, ReadingStatus.READ));
        say(books.get(0), ann, ReadingStatus.READ);
        change(books.get(2), it -> it.deleted(NOW));

        List<Reading> first = inTransaction(() -> store().readings().findAll(home, ben, null, 3));
        List<Reading> rest = inTransaction(
                () -> store().readings().findAll(home, ben, first.get(2).id().bookId(), 3));

        assertThat(Stream.concat(first.stream(), rest.stream()))
                .extracting(reading -> reading.id().book())
                .containsExactlyElementsOf(books.stream().map(LibraryBook::id).toList());
    }

    @Test
    void purge_removesReadings_ofDeletedBooksToo_alsoTwice() {
        List<LibraryBook> books = IntStream.range(1, 4)
                .mapToObj(i -> add(titled(i, "title " + i), ann, ReadingStatus.READ))
                .toList();
        books.forEach(book -> say(book, ben, ReadingStatus.READ));
        change(books.get(1), it -> it.deleted(NOW));
        List<ReadingId> gone = books.subList(0, 2).stream()
                .map(book -> ReadingId.of(book.id(), ben))
                .toList();

        for (int i = 0; i < 2; i++) {
            inTransaction(() -> store().readings().purge(gone));
        }

        assertThat(inTransaction(() -> store().readings().findAll(home, ben, null, 10)))
                .extracting(reading -> reading.id().book())
                .containsExactly(books.get(2).id());
        assertThat(marks(books.get(0))).extracting(ReadingMark::userId).containsExactly(ann);
        assertThat(counts(ben).of(ReadingStatus.READ)).isEqualTo(1);
        assertThat(counts(ann).of(ReadingStatus.READ)).isEqualTo(2);
        change(books.get(1), LibraryBook::restored);
        assertThat(counts(ben).of(ReadingStatus.READ)).isEqualTo(1);
    }

    private Reading save(Reading reading) {
        return inTransaction(() -> store().readings().save(reading));
    }

    private Reading find(LibraryBook book, UUID reader) {
        return inTransaction(() -> store().readings().find(ReadingId.of(book.id(), reader)))
                .orElseThrow();
    }

    private List<ReadingMark> marks(LibraryBook book) {
        return inTransaction(() -> store().readings().findMarks(book.id()));
    }
}
