package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.model.library.book.BookField.COVER;
import static org.homelibrary.model.library.book.BookField.LANGUAGE;
import static org.homelibrary.model.library.book.BookField.PAGES;
import static org.homelibrary.model.library.book.BookField.TITLE;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BEN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.MIA;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Origins;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.CatalogueOffer;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.junit.jupiter.api.Test;

class OfferServiceTest {

    private static final UUID BOOK = ISBN.bookId();
    private static final byte[] OWN = {1, 1, 1};

    private final BooksFixture library = new BooksFixture();
    private final OfferService offers = library.offers;

    @Test
    void what_is_wanted_is_taken_and_the_rest_is_still_offered() {
        filledFromAnEditionThatChanged();

        LibraryBook taken = offers.take(ANN, BOOK, seen(), EnumSet.of(TITLE, LANGUAGE));

        assertThat(taken.details().title()).isEqualTo("Newer title");
        assertThat(taken.details().pages()).isEqualTo(224);
        assertThat(offered()).containsExactly(PAGES);
    }

    @Test
    void what_was_changed_since_it_was_shown_is_not_taken_nor_kept() {
        ReaderBook book = filledFromAnEditionThatChanged();
        OfferService.Seen before = seen();
        change("Newest title");

        assertThatThrownBy(() -> offers.take(ANN, BOOK, before, Set.of(TITLE))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> offers.keep(ANN, BOOK, before)).isInstanceOf(ConflictException.class);

        OfferService.Seen seen = seen();
        library.books.chooseCover(BEN, BOOK, OWN);
        assertThatThrownBy(() -> offers.take(ANN, BOOK, seen, Set.of(TITLE))).isInstanceOf(ConflictException.class);
        assertThat(library.stored(book).details().title()).isEqualTo("Provider's title");
    }

    @Test
    void form_sent_twice_is_no_conflict() {
        filledFromAnEditionThatChanged();
        OfferService.Seen seen = seen();
        LibraryBook once = offers.take(ANN, BOOK, seen, Set.of(TITLE));

        assertThat(offers.take(ANN, BOOK, seen, Set.of(TITLE)).version()).isEqualTo(once.version());

        LibraryBook kept = offers.keep(ANN, BOOK, seen());
        assertThat(offers.keep(ANN, BOOK, seen).version()).isEqualTo(kept.version());
        assertThat(offered()).isEmpty();
    }

    @Test
    void own_cover_stays_as_long_as_it_can_come_back() {
        filledFromAnEditionThatChanged();
        UUID own = library.books.chooseCover(ANN, BOOK, OWN).book().details().coverId();
        library.books.requestLookup(ANN, BOOK);
        library.recorder.settle(BooksFixture.message(book()), library.editionRecorder.find(ISBN));

        LibraryBook taken = offers.take(ANN, BOOK, seen(), Set.of(COVER));
        assertThat(taken.details().coverId()).isEqualTo(edition().getCoverId()).isNotEqualTo(own);
        assertThat(library.covers.find(own)).isPresent();

        assertThat(offers.undo(ANN, BOOK)).isTrue();
        assertThat(book().book().details().coverId()).isEqualTo(own);
        assertThat(offers.undo(ANN, BOOK)).isFalse();

        offers.take(ANN, BOOK, seen(), Set.of(COVER));
        offers.keep(ANN, BOOK, seen());
        assertThat(library.covers.find(own)).isEmpty();
        assertThat(library.covers.find(edition().getCoverId())).isPresent();
    }

    @Test
    void purged_book_takes_the_cover_with_it_that_an_undo_would_have_brought_back() {
        filledFromAnEditionThatChanged();
        UUID own = library.books.chooseCover(ANN, BOOK, OWN).book().details().coverId();
        library.books.requestLookup(ANN, BOOK);
        library.recorder.settle(BooksFixture.message(book()), library.editionRecorder.find(ISBN));
        offers.take(ANN, BOOK, seen(), Set.of(COVER));

        library.books.purge(library.books.delete(ANN, BOOK));

        assertThat(library.covers.find(own)).isEmpty();
    }

    @Test
    void only_those_decide_who_may_edit() {
        filledFromAnEditionThatChanged();
        OfferService.Seen seen = seen();

        assertThatThrownBy(() -> offers.take(BOB, BOOK, seen, Set.of(TITLE))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.keep(BOB, BOOK, seen)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.undo(BOB, BOOK)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.take(MIA, BOOK, seen, Set.of(TITLE))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> offers.keep(MIA, BOOK, seen)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> offers.undo(MIA, BOOK)).isInstanceOf(ForbiddenException.class);
    }

    private ReaderBook filledFromAnEditionThatChanged() {
        library.knownEdition();
        ReaderBook book = library.addByIsbn(ANN);
        change("Newer title");
        assertThat(offered()).containsExactly(TITLE, PAGES);
        return book;
    }

    private void change(String title) {
        library.store.store(() -> {
            Book edition = edition();
            edition.update(
                    new BookMetadata(
                            title,
                            null,
                            List.of("P. Author"),
                            "Press",
                            "1999",
                            300,
                            "en",
                            List.of("Novel"),
                            "About it."),
                    Origins.UNKNOWN,
                    null,
                    library.clock.instant());
            return library.editions.save(edition);
        });
    }

    private Set<BookField> offered() {
        return CatalogueOffer.of(book().book(), edition()).fields();
    }

    private OfferService.Seen seen() {
        return new OfferService.Seen(book().book().version(), edition().getVersion());
    }

    private ReaderBook book() {
        return library.books.find(ANN, BOOK);
    }

    private Book edition() {
        return library.editions.find(BOOK).orElseThrow();
    }
}
