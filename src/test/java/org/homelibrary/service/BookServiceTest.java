package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.details;
import static org.homelibrary.service.BooksFixture.rating;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

class BookServiceTest {

    private static final BookMetadata NAMELESS =
            new BookMetadata("Provider's title", null, List.of(), null, null, null, null, List.of(), null);
    private static final byte[] RED = {1, 1, 1};
    private static final byte[] BLUE = {2, 2, 2};

    private final BooksFixture library = new BooksFixture();
    private final BookService books = library.books;

    @Test
    void book_by_hand_has_nothing_to_look_up() {
        UserBook book = library.addByHand(ANN, "Family recipes");

        assertThat(book.getSyncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(books.requestLookup(ANN, book.getBookId()).getSyncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
    }

    @Test
    void book_of_somebody_else_is_not_found_by_any_way() {
        UUID id = library.addByHand(ANN, "Ann's").getBookId();

        assertThatThrownBy(() -> books.find(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.edit(BOB, id, 0, details("Bob's"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.setStatus(BOB, id, ReadingStatus.READ)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.rate(BOB, id, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.chooseCover(BOB, id, RED)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.requestLookup(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.delete(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> books.restore(BOB, id)).isInstanceOf(NotFoundException.class);
        assertThat(books.findByIsbn(BOB, ISBN)).isEmpty();
        assertThat(books.find(ANN, id).getTitle()).isEqualTo("Ann's");
    }

    @Test
    void edit_replaces_every_field_and_an_empty_one_empties_it() {
        UserBook book = library.addByHand(ANN, "Before");

        UserBook edited = books.edit(
                ANN,
                book.getBookId(),
                book.getVersion(),
                new BookDetails("After", "Author", "Genre", "Words", ReadingStatus.READ, rating("0.5"), null));
        UserBook emptied = books.edit(ANN, book.getBookId(), edited.getVersion(), details("After"));

        assertThat(edited.getAuthor()).isEqualTo("Author");
        assertThat(edited.getDescription()).isEqualTo("Words");
        assertThat(edited.getRating()).contains(rating("0.5"));
        assertThat(emptied.getAuthor()).isNull();
        assertThat(emptied.getRating()).isEmpty();
    }

    @Test
    void edit_of_what_was_changed_meanwhile_is_refused_and_changes_nothing() {
        UserBook seen = library.addByHand(ANN, "Seen");
        books.setStatus(ANN, seen.getBookId(), ReadingStatus.READ);

        assertThatThrownBy(() -> books.edit(ANN, seen.getBookId(), seen.getVersion(), details("Typed")))
                .isInstanceOf(ConflictException.class);

        assertThat(library.stored(seen).getTitle()).isEqualTo("Seen");
        assertThat(library.stored(seen).getStatus()).isEqualTo(ReadingStatus.READ);
    }

    @Test
    void new_cover_of_the_user_takes_the_place_of_the_earlier_one() {
        UUID id = library.addByHand(ANN, "Covered").getBookId();
        UUID red = books.chooseCover(ANN, id, RED).getCoverId();
        UUID redAgain = books.chooseCover(ANN, id, RED).getCoverId();
        UUID blue = books.chooseCover(ANN, id, BLUE).getCoverId();

        assertThat(redAgain).isEqualTo(red);
        assertThat(library.covers.find(red)).isEmpty();
        assertThat(library.covers.find(blue)).isPresent();
    }

    @Test
    void cover_of_the_provider_stays_when_a_user_chooses_another_or_purges_the_book() {
        UUID providers = library.knownEdition().getCoverId();
        UserBook book = library.addByIsbn(ANN);

        UUID own = books.chooseCover(ANN, book.getBookId(), RED).getCoverId();
        books.purge(books.delete(ANN, book.getBookId()));

        assertThat(library.covers.find(providers)).isPresent();
        assertThat(library.covers.find(own)).isEmpty();
        assertThat(library.userBooks.find(ANN, book.getBookId())).isEmpty();
    }

    @Test
    void lookup_can_be_asked_for_again() {
        library.knownEdition();
        UserBook book = library.addByIsbn(ANN);

        UserBook waiting = books.requestLookup(ANN, book.getBookId());

        assertThat(waiting.getSyncStatus()).isEqualTo(SyncStatus.PENDING);
        assertThat(waiting.getTitle()).isEqualTo("Provider's title");
    }

    @Test
    void author_that_a_saved_form_took_from_later_lookups_is_given_back_to_them() {
        library.store.store(() -> library.editions.save(new Book(ISBN, NAMELESS, null, library.clock.instant())));
        UserBook damaged = library.addByIsbn(ANN);
        damaged.edit("Provider's title", "typed", null, null);
        damaged.edit("Provider's title", null, null, null);
        library.store.store(() -> library.userBooks.save(damaged));

        books.requestLookup(ANN, ISBN.bookId());

        assertThat(library.stored(damaged).getEditedFields()).isEmpty();
    }

    @Test
    void deleted_book_is_nowhere_and_comes_back_as_it_was() {
        UserBook book = library.adding
                .addByHand(ANN, details("Gone", ReadingStatus.READ, rating("4"), RED), 1)
                .book();
        UUID id = book.getBookId();

        books.delete(ANN, id);

        assertThatThrownBy(() -> books.find(ANN, id)).isInstanceOf(NotFoundException.class);
        assertThat(books.delete(ANN, id).getVersion())
                .isEqualTo(library.stored(book).getVersion());
        assertThat(books.list(ANN, all()).page().items()).isEmpty();
        assertThat(books.list(ANN, all()).counts().total()).isZero();

        books.restore(ANN, id);

        assertThat(books.find(ANN, id).getRating()).contains(rating("4"));
        assertThat(library.covers.find(book.getCoverId())).isPresent();
        assertThat(books.list(ANN, all()).page().items()).hasSize(1);
        assertThat(books.list(ANN, all()).counts().total()).isEqualTo(1);
        assertThat(books.restore(ANN, id).getTitle()).isEqualTo("Gone");
    }

    private static BookQuery all() {
        return new BookQuery(null, null, null, null, SortOrder.ADDED, true, null, 100);
    }
}
