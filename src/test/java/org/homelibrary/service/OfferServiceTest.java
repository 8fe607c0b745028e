package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.model.MetadataField.COVER;
import static org.homelibrary.model.MetadataField.PAGES;
import static org.homelibrary.model.MetadataField.TITLE;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.CatalogueOffer;
import org.homelibrary.model.MetadataField;
import org.homelibrary.model.Origins;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

class OfferServiceTest {

    private static final UUID BOOK = ISBN.bookId();
    private static final byte[] OWN = {1, 1, 1};

    private final BooksFixture library = new BooksFixture();
    private final OfferService offers = library.offers;

    @Test
    void what_is_wanted_is_taken_and_the_rest_is_still_offered() {
        filledFromAnEditionThatChanged();

        UserBook taken = offers.take(ANN, BOOK, seen(), EnumSet.of(TITLE, MetadataField.LANGUAGE));

        assertThat(taken.getTitle()).isEqualTo("Newer title");
        assertThat(taken.facts().value(PAGES)).isEqualTo(224);
        assertThat(offered()).containsExactly(PAGES);
    }

    @Test
    void what_was_changed_since_it_was_shown_is_not_taken_nor_kept() {
        UserBook book = filledFromAnEditionThatChanged();
        OfferService.Seen before = seen();
        change("Newest title");

        assertThatThrownBy(() -> offers.take(ANN, BOOK, before, Set.of(TITLE))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> offers.keep(ANN, BOOK, before)).isInstanceOf(ConflictException.class);

        OfferService.Seen seen = seen();
        library.books.rate(ANN, BOOK, BooksFixture.rating("4"));
        assertThatThrownBy(() -> offers.take(ANN, BOOK, seen, Set.of(TITLE))).isInstanceOf(ConflictException.class);
        assertThat(library.stored(book).getTitle()).isEqualTo("Provider's title");
    }

    @Test
    void form_sent_twice_is_no_conflict() {
        filledFromAnEditionThatChanged();
        OfferService.Seen seen = seen();
        UserBook once = offers.take(ANN, BOOK, seen, Set.of(TITLE));

        assertThat(offers.take(ANN, BOOK, seen, Set.of(TITLE)).getVersion()).isEqualTo(once.getVersion());

        UserBook kept = offers.keep(ANN, BOOK, seen());
        assertThat(offers.keep(ANN, BOOK, seen).getVersion()).isEqualTo(kept.getVersion());
        assertThat(offered()).isEmpty();
    }

    @Test
    void own_cover_stays_as_long_as_it_can_come_back() {
        filledFromAnEditionThatChanged();
        UUID own = library.books.chooseCover(ANN, BOOK, OWN).getCoverId();
        library.books.requestLookup(ANN, BOOK);
        library.recorder.settle(BooksFixture.message(book()), library.editionRecorder.find(ISBN));

        UserBook taken = offers.take(ANN, BOOK, seen(), Set.of(COVER));
        assertThat(taken.getCoverId()).isEqualTo(edition().getCoverId()).isNotEqualTo(own);
        assertThat(library.covers.find(own)).isPresent();

        assertThat(offers.undo(ANN, BOOK)).isTrue();
        assertThat(book().getCoverId()).isEqualTo(own);
        assertThat(offers.undo(ANN, BOOK)).isFalse();

        offers.take(ANN, BOOK, seen(), Set.of(COVER));
        offers.keep(ANN, BOOK, seen());
        assertThat(library.covers.find(own)).isEmpty();
        assertThat(library.covers.find(edition().getCoverId())).isPresent();
    }

    @Test
    void purged_book_takes_the_cover_with_it_that_an_undo_would_have_brought_back() {
        filledFromAnEditionThatChanged();
        UUID own = library.books.chooseCover(ANN, BOOK, OWN).getCoverId();
        library.books.requestLookup(ANN, BOOK);
        library.recorder.settle(BooksFixture.message(book()), library.editionRecorder.find(ISBN));
        offers.take(ANN, BOOK, seen(), Set.of(COVER));

        library.books.purge(library.books.delete(ANN, BOOK));

        assertThat(library.covers.find(own)).isEmpty();
    }

    @Test
    void only_its_owner_decides() {
        filledFromAnEditionThatChanged();
        OfferService.Seen seen = seen();

        assertThatThrownBy(() -> offers.take(BOB, BOOK, seen, Set.of(TITLE))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.keep(BOB, BOOK, seen)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.undo(BOB, BOOK)).isInstanceOf(NotFoundException.class);
    }

    private UserBook filledFromAnEditionThatChanged() {
        library.knownEdition();
        UserBook book = library.addByIsbn(ANN);
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

    private Set<MetadataField> offered() {
        return CatalogueOffer.of(book(), edition()).fields();
    }

    private OfferService.Seen seen() {
        return new OfferService.Seen(book().getVersion(), edition().getVersion());
    }

    private UserBook book() {
        return library.books.find(ANN, BOOK);
    }

    private Book edition() {
        return library.editions.find(BOOK).orElseThrow();
    }
}
