package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book whose ISBN, and so its id, becomes another. */
public abstract class LibraryBookReplaceContract extends LibraryContract {

    private static final Isbn ISBN = new Isbn("9780441014989");
    private static final Isbn OTHER = new Isbn("9780306406157");

    private LibraryBook book;
    private Reading bensReading;

    @BeforeEach
    void addBook() {
        book = add(titled(1, STRANGE_TEXT), ann, ReadingStatus.READ);
        bensReading = say(book, ben, reading -> reading.as(ReadingStatus.READING)
                .rated(new Rating(9))
                .withNotes(STRANGE_TEXT)
                .withReads(List.of(new BookRead(null, LocalDate.of(2026, 2, 28), true, null))));
    }

    @Test
    void replace_storesTheNewBook_andMovesEveryReadersReading() {
        LibraryBook stored = replace(book, book.underIsbn(ISBN, NOW.plusSeconds(5)));

        assertThat(find(book.id())).isEmpty();
        assertThat(find(stored.id())).contains(stored);
        assertThat(stored.number().isbn()).isEqualTo(ISBN);
        assertThat(stored.details().title()).isEqualTo(STRANGE_TEXT);
        ReadingId moved = ReadingId.of(stored.id(), ben);
        Reading found = inTransaction(() -> store().readings().find(moved)).orElseThrow();
        assertThat(found).isEqualTo(bensReading.moved(moved).withVersion(found.version()));
        assertThat(inTransaction(() -> store().readings().find(bensReading.id())))
                .isEmpty();
        assertThat(inTransaction(() -> store().readings().findMarks(book.id()))).isEmpty();
        counted(1, 1, 1);
    }

    @Test
    void replaced_bookAndItsReadings_canBeChanged() {
        LibraryBook first = replace(book, book.underIsbn(ISBN, NOW));
        LibraryBook second = replace(first, first.underIsbn(OTHER, NOW));
        say(second, ben, ReadingStatus.READ);

        assertThat(counts(ben).of(ReadingStatus.READ)).isEqualTo(1);
        assertThat(counts(ben).of(ReadingStatus.READING)).isZero();
        change(second, it -> it.deleted(NOW));
        assertThat(counts(ben).of(ReadingStatus.READ)).isZero();
    }

    @Test
    void replace_ofAStaleOrPurgedBook_isConflictAndChangesNothing() {
        change(book, it -> it.withHolding(it.holding().addedAt(NOW.plusSeconds(1))));
        assertThatThrownBy(() -> replace(book, book.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);
        counted(1, 1, 1);

        inTransaction(() -> store().libraryBooks().purge(List.of(book.id())));
        assertThatThrownBy(() -> replace(book, book.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);
        counted(0, 0, 0);
    }

    @Test
    void replace_byTheIdOfAnotherBook_isConflictAndChangesNothing() {
        LibraryBook other = add(LibraryBook.withIsbn(home, ISBN, ann, NOW));

        assertThatThrownBy(() -> replace(book, book.underIsbn(ISBN, NOW))).isInstanceOf(ConflictException.class);

        assertThat(find(other.id())).contains(other);
        assertThat(find(book.id())).contains(book);
        assertThat(inTransaction(() -> store().readings().find(bensReading.id())))
                .contains(bensReading);
        counted(2, 1, 1);
    }

    @Test
    void replace_byTheIdOfADeletedBook_takesItsPlace_withoutItsReadings() {
        LibraryBook other = add(LibraryBook.withIsbn(home, ISBN, ann, NOW), ann, ReadingStatus.ABANDONED);
        UUID mia = newUser("mia");
        say(other, mia, ReadingStatus.ABANDONED);
        change(other, it -> it.deleted(NOW));

        replace(book, book.underIsbn(ISBN, NOW));

        assertThat(find(other.id()).orElseThrow().details().title()).isEqualTo(STRANGE_TEXT);
        assertThat(inTransaction(() -> store().readings().find(ReadingId.of(other.id(), mia))))
                .isEmpty();
        assertThat(inTransaction(() -> store().libraryBooks().findDeletedBefore(NOW.plusSeconds(60), 10)))
                .isEmpty();
        counted(1, 1, 1);
    }

    @Test
    void replace_atTheSameTime_succeedsOnce() {
        List<Callable<LibraryBook>> moves = IntStream.range(0, 4)
                .<Callable<LibraryBook>>mapToObj(
                        i -> () -> store().libraryBooks().replace(book, book.underIsbn(i % 2 == 0 ? ISBN : OTHER, NOW)))
                .toList();

        List<Outcome<LibraryBook>> outcomes = atTheSameTime(moves);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        counted(1, 1, 1);
    }

    @Test
    void replace_ofTwoBooksByOne_succeedsOnce() {
        LibraryBook second = add(titled(2, "Emma"));

        List<Outcome<LibraryBook>> outcomes = atTheSameTime(List.of(
                () -> store().libraryBooks().replace(book, book.underIsbn(ISBN, NOW)),
                () -> store().libraryBooks().replace(second, second.underIsbn(ISBN, NOW))));

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        counted(2, 1, 1);
    }

    private LibraryBook replace(LibraryBook replaced, LibraryBook by) {
        return inTransaction(() -> store().libraryBooks().replace(replaced, by));
    }

    private void counted(int books, int readByAnn, int beingReadByBen) {
        assertThat(counts(ann).of(Shelf.HOME)).isEqualTo(books);
        assertThat(counts(ann).of(ReadingStatus.READ)).isEqualTo(readByAnn);
        assertThat(counts(ann).of(ReadingStatus.ABANDONED)).isZero();
        assertThat(counts(ben).of(ReadingStatus.READING)).isEqualTo(beingReadByBen);
    }
}
