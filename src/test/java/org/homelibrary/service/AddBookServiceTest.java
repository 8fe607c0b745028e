package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.details;
import static org.homelibrary.service.BooksFixture.rating;

import java.time.Duration;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookField;
import org.homelibrary.model.PrintedNumber;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
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
        Added added = adding.addByIsbn(ANN, ISBN, BookDetails.NONE);

        assertThat(added.isNew()).isTrue();
        assertThat(added.book().getBookId()).isEqualTo(ISBN.bookId());
        assertThat(added.book().getSyncStatus()).isEqualTo(SyncStatus.PENDING);
        assertThat(added.book().getNextLookupAt()).isEqualTo(library.clock.instant());
        assertThat(added.book().getTitle()).isNull();
        assertThat(added.book().getEditedFields()).isEmpty();
    }

    @Test
    void book_of_a_known_edition_is_filled_at_once() {
        Book edition = library.knownEdition();

        UserBook book = library.addByIsbn(ANN);

        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(book.getTitle()).isEqualTo("Provider's title");
        assertThat(book.getAuthor()).isEqualTo("P. Author");
        assertThat(book.getCoverId()).isEqualTo(edition.getCoverId());
        assertThat(book.getEditedFields()).isEmpty();
    }

    @Test
    void what_is_typed_with_the_isbn_is_the_users_and_what_is_left_empty_the_providers() {
        library.knownEdition();

        UserBook book = adding.addByIsbn(
                        ANN, ISBN, new BookDetails("Mine", " ", "", null, ReadingStatus.READING, rating("4.5"), RED))
                .book();

        assertThat(book.getTitle()).isEqualTo("Mine");
        assertThat(book.getAuthor()).isEqualTo("P. Author");
        assertThat(book.getGenre()).isEqualTo("Novel");
        assertThat(book.getStatus()).isEqualTo(ReadingStatus.READING);
        assertThat(book.getRating()).contains(rating("4.5"));
        assertThat(book.getEditedFields()).containsExactlyInAnyOrder(BookField.TITLE, BookField.COVER);
        assertThat(library.covers.find(book.getCoverId()).orElseThrow().getOwnerId())
                .isEqualTo(ANN);
    }

    @Test
    void book_that_is_there_already_stays_as_it_is() {
        UserBook first = library.addByIsbn(ANN);
        books.rate(ANN, first.getBookId(), rating("3"));

        Added again = adding.addByIsbn(ANN, ISBN, details("Another title"));

        assertThat(again.isNew()).isFalse();
        assertThat(again.book().getRating()).contains(rating("3"));
        assertThat(library.stored(first).getTitle()).isNull();
    }

    @Test
    void same_isbn_in_another_library_is_another_book() {
        UserBook anns = library.addByIsbn(ANN);
        Added bobs = adding.addByIsbn(BOB, ISBN, details("Bob's title"));

        assertThat(bobs.isNew()).isTrue();
        assertThat(library.stored(anns).getTitle()).isNull();
    }

    @Test
    void deleted_book_that_is_added_again_is_as_it_was() {
        UserBook first = adding.addByIsbn(ANN, ISBN, details("Old", ReadingStatus.READ, rating("5"), RED))
                .book();
        books.delete(ANN, first.getBookId());

        Added again = adding.addByIsbn(ANN, ISBN, BookDetails.NONE);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(library.stored(first))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(first);
        assertThat(library.covers.find(first.getCoverId())).isPresent();
    }

    @Test
    void deleted_book_that_is_added_again_takes_over_what_is_typed_now() {
        UserBook first = adding.addByIsbn(ANN, ISBN, details("Old", ReadingStatus.READ, rating("5"), null))
                .book();
        books.delete(ANN, first.getBookId());

        UserBook back = adding.addByIsbn(
                        ANN, ISBN, new BookDetails("", "New author", null, null, ReadingStatus.READING, null, RED))
                .book();

        assertThat(back.getTitle()).isEqualTo("Old");
        assertThat(back.getAuthor()).isEqualTo("New author");
        assertThat(back.getStatus()).isEqualTo(ReadingStatus.READING);
        assertThat(back.getRating()).contains(rating("5"));
        assertThat(back.isEdited(BookField.COVER)).isTrue();
    }

    @Test
    void book_that_starts_anew_is_as_if_it_had_never_been_there() {
        library.knownEdition();
        UserBook first = adding.addByIsbn(ANN, ISBN, details("Old", ReadingStatus.READ, rating("5"), RED))
                .book();
        library.clock.move(Duration.ofDays(1));

        UserBook anew = adding.startAnew(ANN, first.getBookId());

        UserBook bobs = library.addByIsbn(BOB);
        assertThat(anew)
                .usingRecursiveComparison()
                .ignoringFields("userId", "version")
                .isEqualTo(bobs);
        assertThat(library.covers.find(first.getCoverId())).isEmpty();
        assertThat(library.covers.find(anew.getCoverId())).isPresent();
    }

    @Test
    void book_by_hand_that_starts_anew_keeps_its_words() {
        UserBook book = adding.addByHand(ANN, details("Old", ReadingStatus.READ, rating("5"), RED), 1)
                .book();

        UserBook anew = adding.startAnew(ANN, book.getBookId());

        assertThat(anew.getTitle()).isEqualTo("Old");
        assertThat(anew.getRating()).isEmpty();
        assertThat(anew.getStatus()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(anew.getCoverId()).isNull();
    }

    @Test
    void book_that_is_deleted_or_of_somebody_else_does_not_start_anew() {
        UUID id = library.addByHand(ANN, "Ann's").getBookId();
        assertThatThrownBy(() -> adding.startAnew(BOB, id)).isInstanceOf(NotFoundException.class);
        books.delete(ANN, id);
        assertThatThrownBy(() -> adding.startAnew(ANN, id)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Émile", " emile ", "E\u0301MILE"})
    void book_by_hand_that_is_there_already_is_not_added_again(String title) {
        UserBook first = library.addByHand(ANN, "Émile");

        Added again = adding.addByHand(ANN, details(title), 1);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(again.book().getBookId()).isEqualTo(first.getBookId());
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
        int copy = adding.addByHand(ANN, details("Twice"), 1).freeCopy();

        UserBook second = adding.addByHand(ANN, details("Twice"), copy).book();
        Added repeated = adding.addByHand(ANN, details("Twice"), copy);

        assertThat(repeated.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(repeated.book().getBookId()).isEqualTo(second.getBookId());
        assertThat(repeated.freeCopy()).isEqualTo(3);
        assertThat(library.userBooks.counts(ANN).total()).isEqualTo(2);
    }

    @Test
    void book_with_an_isbn_is_the_same_as_one_typed_by_hand_of_its_title_and_author() {
        library.knownEdition();
        UserBook known = library.addByIsbn(ANN);

        Added typed = adding.addByHand(
                ANN,
                new BookDetails("provider's TITLE", "P. Author", null, null, ReadingStatus.TO_READ, null, null),
                1);

        assertThat(typed.outcome()).isEqualTo(Added.Outcome.OWNED);
        assertThat(typed.book().getBookId()).isEqualTo(known.getBookId());
    }

    @Test
    void book_whose_title_was_changed_does_not_stand_in_the_way_of_its_earlier_title() {
        UserBook renamed = library.addByHand(ANN, "First");
        books.edit(ANN, renamed.getBookId(), renamed.getVersion(), details("Second"));

        Added first = adding.addByHand(ANN, details("First"), 1);

        assertThat(first.isNew()).isTrue();
        assertThat(first.book().getBookId()).isNotEqualTo(renamed.getBookId());
        assertThat(adding.addByHand(ANN, details("First"), 1).isNew()).isFalse();
        assertThat(adding.addByHand(ANN, details("Second"), 1).isNew()).isFalse();
    }

    @Test
    void deleted_book_by_hand_that_is_added_again_is_as_it_was() {
        UserBook first = adding.addByHand(ANN, details("Kite", ReadingStatus.READ, rating("4.5"), RED), 1)
                .book();
        books.delete(ANN, first.getBookId());

        Added again = adding.addByHand(ANN, details("kite"), 1);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(again.book().getRating()).contains(rating("4.5"));
        assertThat(again.book().getStatus()).isEqualTo(ReadingStatus.READ);
        assertThat(again.book().getCoverId()).isEqualTo(first.getCoverId());
    }

    @Test
    void number_as_printed_is_kept_and_nothing_is_looked_up() {
        UserBook book = adding.addByNumber(ANN, MISPRINT, BookDetails.NONE).book();

        assertThat(book.getIsbn()).isEmpty();
        assertThat(book.getPrintedNumber()).contains(MISPRINT);
        assertThat(book.getTitle()).isEqualTo("9780140013990");
        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(book.getNextLookupAt()).isNull();
        assertThat(book.getSearchText()).contains("9780140013990");
    }

    @Test
    void number_as_printed_is_in_a_library_once_and_comes_back_when_it_was_deleted() {
        UserBook book = adding.addByNumber(ANN, MISPRINT, by("A. Writer")).book();
        assertThat(adding.addByNumber(ANN, MISPRINT, BookDetails.NONE).outcome())
                .isEqualTo(Added.Outcome.OWNED);
        assertThat(adding.addByNumber(BOB, MISPRINT, BookDetails.NONE).isNew()).isTrue();

        books.delete(ANN, book.getBookId());
        Added again = adding.addByNumber(ANN, MISPRINT, BookDetails.NONE);

        assertThat(again.outcome()).isEqualTo(Added.Outcome.BROUGHT_BACK);
        assertThat(again.book().getTitle()).isEqualTo("Poems");
    }

    @Test
    void two_issues_of_a_magazine_bear_the_same_number() {
        PrintedNumber issn = new PrintedNumber("1234-5679");
        Added first = adding.addByHand(ANN, issn, by("January"), 1);
        Added second = adding.addByHand(ANN, issn, by("February"), 1);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isTrue();
        assertThat(second.book().getPrintedNumber()).contains(issn);
    }

    private static BookDetails by(String author) {
        return new BookDetails("Poems", author, null, null, ReadingStatus.TO_READ, null, null);
    }
}
