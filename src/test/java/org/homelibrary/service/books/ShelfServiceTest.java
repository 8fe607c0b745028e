package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann's library, in which Ben reads as well. */
class ShelfServiceTest {

    private static final Member ANN = BooksFixture.ANN;
    private static final Member BEN = BooksFixture.BEN;

    private final BooksFixture fixture = new BooksFixture();

    @BeforeEach
    void fillLibrary() {
        add("Emma", Possession.OWNED, "gift");
        ReaderBook walden = add("Walden", Possession.BORROWED, "gift");
        ReaderBook dune = add("Dune", Possession.OWNED, "space");
        add("Wished for", Possession.WANTED, "gift");
        add("Lost", Possession.GONE, "space");
        say(walden, ReadingStatus.READING, null);
        say(dune, ReadingStatus.READ, BooksFixture.rating("4"));
    }

    private ReaderBook add(String title, Possession possession, String tag) {
        BookEdit edit = new BookEdit(
                Map.of(BookField.TITLE, title, BookField.TAGS, List.of(tag)),
                holding -> holding.as(possession, null),
                reading -> reading.as(ReadingStatus.TO_READ),
                null);
        return fixture.adding.addByHand(ANN, edit, 1).book();
    }

    private void say(ReaderBook book, ReadingStatus status, Rating rating) {
        Reading none = Reading.none(ReadingId.of(book.id(), BEN.userId()));
        fixture.store.store(() -> fixture.readings.save(none.as(status).rated(rating)));
    }

    private Listing list(BookSet set, ShelfFilter filter) {
        return fixture.shelf.list(
                new ShelfQuery(ANN.libraryId(), ANN.userId(), set, filter, ShelfOrder.TITLE, false, null, 10));
    }

    private static Set<String> titles(Listing listing) {
        return listing.page().items().stream()
                .map(entry -> entry.details().title())
                .collect(Collectors.toSet());
    }

    @Test
    void eachShelfHasItsList_andAllOfThemTheSameNumbers() {
        for (Map.Entry<Shelf, Set<String>> shelf : Map.of(
                        Shelf.HOME, Set.of("Emma", "Walden", "Dune"),
                        Shelf.WISH_LIST, Set.of("Wished for"),
                        Shelf.GONE, Set.of("Lost"))
                .entrySet()) {
            Listing listing = list(BookSet.on(shelf.getKey(), ANN.userId()), ShelfFilter.NONE);
            assertThat(titles(listing)).isEqualTo(shelf.getValue());
            assertThat(listing.matching().counts()).isEqualTo(listing.counts());
            assertThat(listing.counts().onShelf()).isEqualTo(Map.of(Shelf.HOME, 3, Shelf.WISH_LIST, 1, Shelf.GONE, 1));
        }
    }

    @Test
    void listOfAnotherReader_hasTheirStatusesAndNumbers_andShowsTheViewersOwn() {
        Listing listing = list(BookSet.of(BEN.userId(), ReadingStatus.READING), ShelfFilter.NONE);

        assertThat(titles(listing)).containsExactly("Walden");
        assertThat(listing.page().items().get(0).status()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(listing.counts().of(ReadingStatus.READING)).isEqualTo(1);
        assertThat(listing.counts().of(ReadingStatus.TO_READ)).isZero();
        assertThat(listing.counts().of(Shelf.HOME)).isEqualTo(3);
    }

    @Test
    void filters_areAboutTheReaderWhoseListItIs_andNumbersFollow() {
        BookSet bens = BookSet.on(Shelf.HOME, BEN.userId());

        assertThat(titles(list(bens, ShelfFilter.NONE.onlyNotOnList()))).containsExactly("Emma");
        assertThat(titles(list(bens, ShelfFilter.NONE.ratedAtLeast(BooksFixture.rating("3")))))
                .containsExactly("Dune");
        assertThat(titles(list(bens, ShelfFilter.NONE.onlyReadByNobody()))).containsExactlyInAnyOrder("Emma", "Walden");
        Listing gifts = list(
                bens,
                ShelfFilter.NONE.terms(Set.of(BookTerm.of(Kind.TAG, "Gift").orElseThrow())));
        assertThat(titles(gifts)).containsExactlyInAnyOrder("Emma", "Walden");
        assertThat(gifts.matching().counts().onShelf())
                .isEqualTo(Map.of(Shelf.HOME, 2, Shelf.WISH_LIST, 1, Shelf.GONE, 0));
        assertThat(gifts.matching().counts().of(ReadingStatus.READING)).isEqualTo(1);
        assertThat(gifts.matching().counts().of(ReadingStatus.READ)).isZero();
    }
}
