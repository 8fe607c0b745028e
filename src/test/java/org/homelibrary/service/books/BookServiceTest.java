package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BEN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.MIA;
import static org.homelibrary.service.BooksFixture.edit;
import static org.homelibrary.service.BooksFixture.rating;
import static org.homelibrary.service.BooksFixture.titled;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.junit.jupiter.api.Test;

class BookServiceTest {

    private static final byte[] RED = {1, 1, 1};
    private static final byte[] BLUE = {2, 2, 2};

    private final BooksFixture library = new BooksFixture();
    private final BookService books = library.books;

    @Test
    void book_by_hand_has_nothing_to_look_up() {
        ReaderBook book = library.addByHand(ANN, "Family recipes");

        assertThat(book.book().lookup().status()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(books.requestLookup(ANN, book.bookId()).book().lookup().status())
                .isEqualTo(SyncStatus.NOT_APPLICABLE);
    }

    @Test
    void book_of_somebody_else_is_not_found_by_any_way() {
        UUID id = library.addByHand(ANN, "Ann's").bookId();

        assertThatThrownBy(() -> books.find(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.edit(BOB, id, 0, titled("Bob's"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.setStatus(BOB, id, ReadingStatus.READ)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.rate(BOB, id, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.chooseCover(BOB, id, RED)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.requestLookup(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.delete(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.restore(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThat(books.findByIsbn(BOB, ISBN)).isEmpty();
        assertThat(books.find(ANN, id).book().details().title()).isEqualTo("Ann's");
    }

    @Test
    void edit_replaces_what_it_says_and_an_empty_field_empties_it() {
        ReaderBook book = library.addByHand(ANN, "Before");

        ReaderBook edited = books.edit(
                ANN,
                book.bookId(),
                book.book().version(),
                new BookEdit(
                        Map.of(
                                BookField.TITLE, "After",
                                BookField.AUTHORS, List.of("Author"),
                                BookField.DESCRIPTION, "Words"),
                        UnaryOperator.identity(),
                        reading -> reading.as(ReadingStatus.READ).rated(rating("0.5")),
                        null));
        ReaderBook emptied = books.edit(
                ANN,
                book.bookId(),
                edited.book().version(),
                new BookEdit(
                        nothing(BookField.AUTHORS), UnaryOperator.identity(), reading -> reading.rated(null), null));

        assertThat(edited.book().details().authorLine()).isEqualTo("Author");
        assertThat(edited.book().details().description()).isEqualTo("Words");
        assertThat(edited.rating()).isEqualTo(rating("0.5"));
        assertThat(emptied.book().details().authorLine()).isNull();
        assertThat(emptied.rating()).isNull();
        assertThat(emptied.book().details().description()).isEqualTo("Words");
    }

    private static Map<BookField, Object> nothing(BookField field) {
        Map<BookField, Object> fields = new EnumMap<>(BookField.class);
        fields.put(field, null);
        return fields;
    }

    @Test
    void edit_of_what_was_changed_meanwhile_is_refused_and_changes_nothing() {
        ReaderBook seen = library.addByHand(ANN, "Seen");
        books.edit(BEN, seen.bookId(), seen.book().version(), edit(Map.of(BookField.GENRE, "Novel")));

        assertThatThrownBy(() -> books.edit(ANN, seen.bookId(), seen.book().version(), titled("Typed")))
                .isInstanceOf(ConflictException.class);

        assertThat(library.stored(seen).details().title()).isEqualTo("Seen");
        assertThat(library.stored(seen).details().genre()).isEqualTo("Novel");
    }

    @Test
    void new_cover_of_the_user_takes_the_place_of_the_earlier_one() {
        UUID id = library.addByHand(ANN, "Covered").bookId();
        UUID red = books.chooseCover(ANN, id, RED).book().details().coverId();
        UUID redAgain = books.chooseCover(ANN, id, RED).book().details().coverId();
        UUID blue = books.chooseCover(ANN, id, BLUE).book().details().coverId();

        assertThat(redAgain).isEqualTo(red);
        assertThat(library.covers.find(red)).isEmpty();
        assertThat(library.covers.find(blue)).isPresent();
    }

    @Test
    void cover_of_the_provider_stays_when_a_user_chooses_another_or_purges_the_book() {
        UUID providers = library.knownEdition().getCoverId();
        ReaderBook book = library.addByIsbn(ANN);

        UUID own = books.chooseCover(ANN, book.bookId(), RED).book().details().coverId();
        books.purge(books.delete(ANN, book.bookId()));

        assertThat(library.covers.find(providers)).isPresent();
        assertThat(library.covers.find(own)).isEmpty();
        assertThat(library.libraryBooks.find(book.id())).isEmpty();
    }

    @Test
    void lookup_can_be_asked_for_again() {
        library.knownEdition();
        ReaderBook book = library.addByIsbn(ANN);

        ReaderBook waiting = books.requestLookup(ANN, book.bookId());

        assertThat(waiting.book().lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(waiting.book().details().title()).isEqualTo("Provider's title");
    }

    @Test
    void deleted_book_is_nowhere_and_comes_back_as_it_was() {
        ReaderBook book = library.adding
                .addByHand(ANN, titled("Gone", ReadingStatus.READ, rating("4"), RED), 1)
                .book();
        UUID id = book.bookId();

        books.delete(ANN, id);

        assertThatThrownBy(() -> books.find(ANN, id)).isInstanceOf(NotFoundException.class);
        assertThat(books.delete(ANN, id).version())
                .isEqualTo(library.stored(book).version());
        assertThat(library.newestOfAnn().page().items()).isEmpty();
        assertThat(library.newestOfAnn().counts().of(Shelf.HOME)).isZero();

        books.restore(ANN, id);

        assertThat(books.find(ANN, id).rating()).isEqualTo(rating("4"));
        assertThat(library.covers.find(book.book().details().coverId())).isPresent();
        assertThat(library.newestOfAnn().page().items()).hasSize(1);
        assertThat(library.newestOfAnn().counts().of(Shelf.HOME)).isEqualTo(1);
        assertThat(books.restore(ANN, id).book().details().title()).isEqualTo("Gone");
    }

    @Test
    void two_members_say_each_their_own_about_one_book() {
        UUID id = library.addByHand(ANN, "Shared").bookId();

        books.setStatus(BEN, id, ReadingStatus.READ);
        books.rate(MIA, id, rating("2.5"));
        books.rate(ANN, id, rating("5"));

        assertThat(books.find(ANN, id).rating()).isEqualTo(rating("5"));
        assertThat(books.find(MIA, id).rating()).isEqualTo(rating("2.5"));
        assertThat(books.find(MIA, id).status()).isNull();
        assertThat(books.find(BEN, id).status()).isEqualTo(ReadingStatus.READ);
        assertThat(books.setStatus(BEN, id, null).status()).isNull();
    }

    @Test
    void edit_is_seen_by_all_and_takes_no_reading_along() {
        ReaderBook book = library.addByHand(ANN, "Before");
        books.rate(BEN, book.bookId(), rating("4"));

        books.edit(ANN, book.bookId(), book.book().version(), titled("After"));

        assertThat(books.find(BEN, book.bookId()).book().details().title()).isEqualTo("After");
        assertThat(books.find(BEN, book.bookId()).rating()).isEqualTo(rating("4"));
    }

    @Test
    void form_that_changes_only_ones_own_reading_is_no_conflict() {
        ReaderBook seen = library.addByHand(ANN, "Seen");
        books.edit(BEN, seen.bookId(), seen.book().version(), edit(Map.of(BookField.GENRE, "Novel")));

        ReaderBook edited = books.edit(
                ANN, seen.bookId(), seen.book().version(), titled("Seen", ReadingStatus.READ, rating("4"), null));

        assertThat(edited.status()).isEqualTo(ReadingStatus.READ);
        assertThat(edited.book().details().genre()).isEqualTo("Novel");
    }

    @Test
    void reader_changes_nothing_but_their_own_reading() {
        ReaderBook book = library.addByIsbn(ANN);
        UUID id = book.bookId();
        long version = book.book().version();

        assertThatThrownBy(() -> books.edit(MIA, id, version, titled("Mia's"))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> books.chooseCover(MIA, id, RED)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> books.requestLookup(MIA, id)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> books.delete(MIA, id)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> books.restore(MIA, id)).isInstanceOf(ForbiddenException.class);
        assertThat(library.stored(book)).isEqualTo(book.book());
        assertThat(books.setStatus(MIA, id, ReadingStatus.READING).status()).isEqualTo(ReadingStatus.READING);
    }

    @Test
    void reads_are_stored_by_their_reader_and_not_over_those_of_another_tab() {
        UUID id = library.addByHand(ANN, "Read twice").bookId();
        List<BookRead> reads =
                List.of(new BookRead(null, null, true, null), new BookRead(LocalDate.of(2026, 5, 4), null, false, 12));

        ReaderBook stored = books.setReads(MIA, id, 0, reads);

        assertThat(stored.reading().reads()).isEqualTo(reads);
        assertThat(books.find(ANN, id).reading().reads()).isEmpty();
        assertThat(books.setReads(MIA, id, 0, reads).reading()).isEqualTo(stored.reading());
        assertThatThrownBy(() -> books.setReads(MIA, id, 0, List.of())).isInstanceOf(ConflictException.class);
        assertThat(books.setReads(MIA, id, stored.reading().version(), List.of())
                        .reading()
                        .reads())
                .isEmpty();
    }
}
