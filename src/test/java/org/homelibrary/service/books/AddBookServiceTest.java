package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BEN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.MIA;
import static org.homelibrary.service.BooksFixture.edit;
import static org.homelibrary.service.BooksFixture.edited;
import static org.homelibrary.service.BooksFixture.rating;
import static org.homelibrary.service.BooksFixture.titled;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddBookServiceTest {

    private static final byte[] RED = {1, 1, 1};

    private final BooksFixture library = new BooksFixture();
    private final AddBookService adding = library.adding;
    private final BookService books = library.books;

    private static final PrintedNumber MISPRINT = new PrintedNumber("9780140013990");

    @Test
    void book_of_an_unknown_edition_waits_for_its_lookup() {
        Added added = adding.addByIsbn(ANN, ISBN, BookEdit.NONE);

        assertThat(added.isNew()).isTrue();
        assertThat(added.book().bookId()).isEqualTo(ISBN.bookId());
        assertThat(added.book().book().lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(added.book().book().lookup().nextAt()).isEqualTo(library.clock.instant());
        assertThat(added.book().book().details().title()).isNull();
        assertThat(edited(added.book())).isEmpty();
    }

    @Test
    void book_of_a_known_edition_is_filled_at_once() {
        Book edition = library.knownEdition();

        ReaderBook book = library.addByIsbn(ANN);

        assertThat(book.book().lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(book.book().details().title()).isEqualTo("Provider's title");
        assertThat(book.book().details().authorLine()).isEqualTo("P. Author");
        assertThat(book.book().details().coverId()).isEqualTo(edition.getCoverId());
        assertThat(edited(book)).isEmpty();
    }

    @Test
    void what_is_typed_with_the_isbn_is_the_users_and_what_is_left_empty_the_providers() {
        library.knownEdition();

        ReaderBook book = adding.addByIsbn(ANN, ISBN, titled("Mine", ReadingStatus.READING, rating("4.5"), RED))
                .book();

        assertThat(book.book().details().title()).isEqualTo("Mine");
        assertThat(book.book().details().authorLine()).isEqualTo("P. Author");
        assertThat(book.book().details().genre()).isEqualTo("Novel");
        assertThat(book.status()).isEqualTo(ReadingStatus.READING);
        assertThat(book.rating()).isEqualTo(rating("4.5"));
        assertThat(edited(book)).containsExactlyInAnyOrder(BookField.TITLE, BookField.COVER);
        assertThat(library.covers
                        .find(book.book().details().coverId())
                        .orElseThrow()
                        .getOwnerId())
                .isEqualTo(ANN.libraryId());
    }

    @Test
    void book_that_is_there_already_stays_as_it_is() {
        ReaderBook first = library.addByIsbn(ANN);
        books.rate(ANN, first.bookId(), rating("3"));

        Added again = adding.addByIsbn(ANN, ISBN, titled("Another title"));

        assertThat(again.isNew()).isFalse();
        assertThat(again.book().rating()).isEqualTo(rating("3"));
        assertThat(library.stored(first).details().title()).isNull();
    }

    @Test
    void same_isbn_in_another_library_is_another_book() {
        ReaderBook anns = library.addByIsbn(ANN);
        Added bobs = adding.addByIsbn(BOB, ISBN, titled("Bob's title"));

        assertThat(bobs.isNew()).isTrue();
        assertThat(library.stored(anns).details().title()).isNull();
    }

    @Test
    void deleted_book_that_is_added_again_is_as_it_was() {
        ReaderBook first = adding.addByIsbn(ANN, ISBN, titled("Old", ReadingStatus.READ, rating("5"), RED))
                .book();
        books.delete(ANN, first.bookId());

        Added again = adding.addByIsbn(ANN, ISBN, BookEdit.NONE);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(again.book().book().withVersion(1)).isEqualTo(first.book());
        assertThat(again.book().reading()).isEqualTo(first.reading());
        assertThat(library.covers.find(first.book().details().coverId())).isPresent();
    }

    @Test
    void deleted_book_that_is_added_again_takes_over_what_is_typed_now() {
        ReaderBook first = adding.addByIsbn(ANN, ISBN, titled("Old", ReadingStatus.READ, rating("5"), null))
                .book();
        books.delete(ANN, first.bookId());

        ReaderBook back = adding.addByIsbn(
                        ANN,
                        ISBN,
                        new BookEdit(
                                Map.of(BookField.AUTHORS, List.of("New author")),
                                UnaryOperator.identity(),
                                reading -> reading.as(ReadingStatus.READING),
                                RED))
                .book();

        assertThat(back.book().details().title()).isEqualTo("Old");
        assertThat(back.book().details().authorLine()).isEqualTo("New author");
        assertThat(back.status()).isEqualTo(ReadingStatus.READING);
        assertThat(back.rating()).isEqualTo(rating("5"));
        assertThat(back.book().marks().isEdited(BookField.COVER)).isTrue();
    }

    @Test
    void book_that_starts_anew_is_as_if_it_had_never_been_there() {
        library.knownEdition();
        ReaderBook first = adding.addByIsbn(ANN, ISBN, titled("Old", ReadingStatus.READ, rating("5"), RED))
                .book();
        library.clock.move(Duration.ofDays(1));

        ReaderBook anew = adding.startAnew(ANN, first.bookId());

        ReaderBook bobs = library.addByIsbn(BOB);
        assertThat(anew.book())
                .usingRecursiveComparison()
                .ignoringFields("id.libraryId", "holding.addedBy", "version")
                .isEqualTo(bobs.book());
        assertThat(anew.status()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(anew.rating()).isNull();
        assertThat(library.covers.find(first.book().details().coverId())).isEmpty();
        assertThat(library.covers.find(anew.book().details().coverId())).isPresent();
    }

    @Test
    void book_by_hand_that_starts_anew_keeps_its_words() {
        ReaderBook book = adding.addByHand(ANN, titled("Old", ReadingStatus.READ, rating("5"), RED), 1)
                .book();

        ReaderBook anew = adding.startAnew(ANN, book.bookId());

        assertThat(anew.book().details().title()).isEqualTo("Old");
        assertThat(anew.rating()).isNull();
        assertThat(anew.status()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(anew.book().details().coverId()).isNull();
    }

    @Test
    void book_that_is_deleted_or_of_somebody_else_does_not_start_anew() {
        UUID id = library.addByHand(ANN, "Ann's").bookId();
        assertThatThrownBy(() -> adding.startAnew(BOB, id)).isInstanceOf(NotFoundException.class);
        books.delete(ANN, id);
        assertThatThrownBy(() -> adding.startAnew(ANN, id)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Émile", " emile ", "E\u0301MILE"})
    void book_by_hand_that_is_there_already_is_not_added_again(String title) {
        ReaderBook first = library.addByHand(ANN, "Émile");

        Added again = adding.addByHand(ANN, titled(title), 1);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(again.book().bookId()).isEqualTo(first.bookId());
        assertThat(again.freeCopy()).isEqualTo(2);
    }

    @Test
    void same_title_of_another_author_or_in_another_library_is_another_book() {
        adding.addByHand(ANN, by("A. Writer"), 1);

        assertThat(adding.addByHand(ANN, by("B. Writer"), 1).isNew()).isTrue();
        assertThat(adding.addByHand(ANN, by(null), 1).isNew()).isTrue();
        assertThat(adding.addByHand(BOB, by("A. Writer"), 1).isNew()).isTrue();
    }

    @Test
    void another_copy_is_added_once_however_often_it_is_asked_for() {
        library.addByHand(ANN, "Twice");
        int copy = adding.addByHand(ANN, titled("Twice"), 1).freeCopy();

        ReaderBook second = adding.addByHand(ANN, titled("Twice"), copy).book();
        Added repeated = adding.addByHand(ANN, titled("Twice"), copy);

        assertThat(repeated.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(repeated.book().bookId()).isEqualTo(second.bookId());
        assertThat(repeated.freeCopy()).isEqualTo(3);
        assertThat(library.shelves.counts(ANN.libraryId(), ANN.userId()).of(Shelf.HOME))
                .isEqualTo(2);
    }

    @Test
    void book_with_an_isbn_is_the_same_as_one_typed_by_hand_of_its_title_and_author() {
        library.knownEdition();
        ReaderBook known = library.addByIsbn(ANN);

        Added typed = adding.addByHand(
                ANN, edit(Map.of(BookField.TITLE, "provider's TITLE", BookField.AUTHORS, List.of("P. Author"))), 1);

        assertThat(typed.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(typed.book().bookId()).isEqualTo(known.bookId());
    }

    @Test
    void book_whose_title_was_changed_does_not_stand_in_the_way_of_its_earlier_title() {
        ReaderBook renamed = library.addByHand(ANN, "First");
        books.edit(ANN, renamed.bookId(), renamed.book().version(), titled("Second"));

        Added first = adding.addByHand(ANN, titled("First"), 1);

        assertThat(first.isNew()).isTrue();
        assertThat(first.book().bookId()).isNotEqualTo(renamed.bookId());
        assertThat(adding.addByHand(ANN, titled("First"), 1).isNew()).isFalse();
        assertThat(adding.addByHand(ANN, titled("Second"), 1).isNew()).isFalse();
    }

    @Test
    void deleted_book_by_hand_that_is_added_again_is_as_it_was() {
        ReaderBook first = adding.addByHand(ANN, titled("Kite", ReadingStatus.READ, rating("4.5"), RED), 1)
                .book();
        books.delete(ANN, first.bookId());

        Added again = adding.addByHand(ANN, titled("kite"), 1);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(again.book().rating()).isEqualTo(rating("4.5"));
        assertThat(again.book().status()).isEqualTo(ReadingStatus.READ);
        assertThat(again.book().book().details().coverId())
                .isEqualTo(first.book().details().coverId());
    }

    @Test
    void number_as_printed_is_kept_and_nothing_is_looked_up() {
        ReaderBook book = adding.addByNumber(ANN, MISPRINT, BookEdit.NONE).book();

        assertThat(book.book().number().isbn()).isNull();
        assertThat(book.book().number().printed()).isEqualTo(MISPRINT);
        assertThat(book.book().details().title()).isEqualTo("9780140013990");
        assertThat(book.book().lookup().status()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(book.book().lookup().nextAt()).isNull();
        assertThat(ShelfKeys.of(book.book()).search()).contains("9780140013990");
    }

    @Test
    void number_as_printed_is_in_a_library_once_and_comes_back_when_it_was_deleted() {
        ReaderBook book = adding.addByNumber(ANN, MISPRINT, by("A. Writer")).book();
        assertThat(adding.addByNumber(ANN, MISPRINT, BookEdit.NONE).outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(adding.addByNumber(BOB, MISPRINT, BookEdit.NONE).isNew()).isTrue();

        books.delete(ANN, book.bookId());
        Added again = adding.addByNumber(ANN, MISPRINT, BookEdit.NONE);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(again.book().book().details().title()).isEqualTo("Poems");
    }

    @Test
    void two_issues_of_a_magazine_bear_the_same_number() {
        PrintedNumber issn = new PrintedNumber("1234-5679");
        Added first = adding.addByHand(ANN, issn, by("January"), 1);
        Added second = adding.addByHand(ANN, issn, by("February"), 1);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isTrue();
        assertThat(second.book().book().number().printed()).isEqualTo(issn);
    }

    @Test
    void only_editors_add_and_start_anew() {
        UUID id = library.addByHand(ANN, "Ann's").bookId();

        assertThatThrownBy(() -> library.addByIsbn(MIA)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> library.addByHand(MIA, "Mia's")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> adding.addByNumber(MIA, MISPRINT, BookEdit.NONE))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> adding.startAnew(MIA, id)).isInstanceOf(ForbiddenException.class);
        assertThat(library.addByIsbn(BEN).book().holding().addedBy()).isEqualTo(BEN.userId());
    }

    @Test
    void book_that_somebody_adds_is_on_their_list_only() {
        UUID id = library.addByHand(BEN, "Ben's").bookId();

        assertThat(books.find(BEN, id).status()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(books.find(ANN, id).status()).isNull();
    }

    private static BookEdit by(String author) {
        return author == null
                ? titled("Poems")
                : edit(Map.of(BookField.TITLE, "Poems", BookField.AUTHORS, List.of(author)));
    }
}
