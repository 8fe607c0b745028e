package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.junit.jupiter.api.Test;

class BookFilterTest {

    private static final BookFilter FULL = BookFilter.parse(
            " ursula & co ", "to-read", "3.5", "not-applicable", "author", "desc", "table", BookFilter.NONE);

    @Test
    void query_withEverything_isRead() {
        assertThat(FULL)
                .isEqualTo(new BookFilter(
                        "ursula & co",
                        ReadingStatus.TO_READ,
                        new Rating(7),
                        SyncStatus.NOT_APPLICABLE,
                        ShelfOrder.AUTHOR,
                        true,
                        ListLayout.TABLE,
                        Map.of()));
    }

    @Test
    void terms_areKeptInEveryNeighbouringList_untilTheyAreTakenAway() {
        BookFilter filter = BookFilter.NONE.withTerms(
                Map.of(Kind.TAG, " to lend & more ", Kind.AUTHOR, "Émile Zola", Kind.SERIES, " "));

        assertThat(filter.href("c"))
                .isEqualTo("/books?tag=to+lend+%26+more&author=%C3%89mile+Zola&sort=added&view=grid&after=c");
        assertThat(filter.withStatus(ReadingStatus.READ)
                        .sortedBy(ShelfOrder.TITLE)
                        .withLayout(ListLayout.TABLE)
                        .bookTerms())
                .extracting(BookTerm::text)
                .containsExactlyInAnyOrder("t:to lend & more", "a:emile zola");
        assertThat(filter.narrows()).isTrue();
        assertThat(filter.without(Kind.TAG).without(Kind.AUTHOR)).isEqualTo(BookFilter.NONE);
        assertThat(filter.cleared()).isEqualTo(BookFilter.NONE);
    }

    @Test
    void query_withNothingOrNonsense_listsEverythingNewestFirst() {
        assertThat(BookFilter.parse(null, null, null, null, null, null, null, BookFilter.NONE))
                .isEqualTo(BookFilter.NONE);
        assertThat(BookFilter.parse("", "lost", "seven", "?", "colour", "", "cube", BookFilter.NONE))
                .isEqualTo(BookFilter.NONE);
    }

    @Test
    void query_withoutDirection_takesTheUsualOneOfTheOrder() {
        assertThat(BookFilter.parse(null, null, null, null, "title", null, null, BookFilter.NONE)
                        .descending())
                .isFalse();
        assertThat(BookFilter.parse(null, null, null, null, "rating", null, null, BookFilter.NONE)
                        .descending())
                .isTrue();
    }

    @Test
    void anOrderThatIsNotOffered_isListedByAndStaysToBeChosen() {
        BookFilter bySeries = BookFilter.parse(null, null, null, null, "series", null, null, BookFilter.NONE);
        assertThat(bySeries.sort()).isEqualTo(ShelfOrder.SERIES);
        assertThat(bySeries.orders()).endsWith(ShelfOrder.SERIES);
        assertThat(BookFilter.NONE.orders())
                .containsExactly(ShelfOrder.TITLE, ShelfOrder.AUTHOR, ShelfOrder.ADDED, ShelfOrder.RATING);
    }

    @Test
    void address_ofEverything_namesOrderAndLayout() {
        assertThat(BookFilter.NONE.href()).isEqualTo("/books?sort=added&view=grid");
        assertThat(BookFilter.NONE.narrows()).isFalse();
    }

    @Test
    void address_saysAllThatDiffers_escaped() {
        assertThat(FULL.href("c/1="))
                .isEqualTo("/books?q=ursula+%26+co&status=to-read&rating=3.5&sync=not-applicable&sort=author&dir=desc"
                        + "&view=table&after=c%2F1%3D");
    }

    @Test
    void address_saysTheDirection_onlyWhenItIsUnusual() {
        BookFilter byTitle = BookFilter.NONE.sortedBy(ShelfOrder.TITLE);
        assertThat(byTitle.href()).isEqualTo("/books?sort=title&view=grid");
        assertThat(byTitle.sortedBy(ShelfOrder.TITLE).href()).isEqualTo("/books?sort=title&dir=desc&view=grid");
        assertThat(BookFilter.NONE.sortedBy(ShelfOrder.ADDED).href()).isEqualTo("/books?sort=added&dir=asc&view=grid");
    }

    @Test
    void clearing_keepsOrderAndLayout() {
        assertThat(FULL.cleared().href()).isEqualTo("/books?sort=author&dir=desc&view=table");
        assertThat(FULL.cleared().narrows()).isFalse();
        assertThat(FULL.withStatus(null).withSync(null).narrowsByDetail()).isTrue();
    }

    @Test
    void query_withoutOrderAndLayout_takesTheUsualOnes() {
        assertThat(BookFilter.parse("emma", null, null, null, null, null, null, FULL)
                        .href())
                .isEqualTo("/books?q=emma&sort=author&dir=desc&view=table");
        assertThat(BookFilter.parse(null, null, null, null, "title", null, "grid", FULL)
                        .href())
                .isEqualTo("/books?sort=title&view=grid");
    }
}
