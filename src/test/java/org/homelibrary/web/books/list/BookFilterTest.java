package org.homelibrary.web.books.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.web.view.ListLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookFilterTest {

    private static final UUID BEN = new UUID(1, 2);

    private static final BookFilter FULL = parse(
            "q",
            " ursula & co ",
            "status",
            "to-read",
            "rating",
            "3.5",
            "sync",
            "not-applicable",
            "sort",
            "author",
            "dir",
            "desc",
            "view",
            "table");

    private static BookFilter parse(String... query) {
        return parse(BookFilter.NONE, query);
    }

    private static BookFilter parse(BookFilter usual, String... query) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return BookFilter.parse(parameters::get, usual);
    }

    @Test
    void query_withEverything_isRead() {
        assertThat(FULL.text()).isEqualTo("ursula & co");
        assertThat(FULL.status()).isEqualTo(ReadingStatus.TO_READ);
        assertThat(FULL.minimumRating()).isEqualTo(new Rating(7));
        assertThat(FULL.sync()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(FULL.sort()).isEqualTo(ShelfOrder.AUTHOR);
        assertThat(FULL.descending()).isTrue();
        assertThat(FULL.layout()).isEqualTo(ListLayout.TABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "status,to-read,burnt",
        "status,none,nothing",
        "rating,3.5,seven",
        "read,nobody,me",
        "possession,wanted,stolen",
        "sync,failed,?",
        "author,Émile Zola,' '",
        "series,Dune,' '",
        "tag,to lend,''",
        "location,Attic / Box 2,' / '",
        "language,en,' '"
    })
    void everyFilter_isInTheAddress_andReadFromIt_andNonsenseIsNot(String name, String value, String nonsense) {
        BookFilter filter = parse(name, value);

        assertThat(filter.values())
                .containsExactly(Map.entry(FilterField.valueOf(name.toUpperCase(Locale.ROOT)), value));
        assertThat(filter.href()).startsWith("/books?" + name + "=").endsWith("&sort=added&view=grid");
        assertThat(filter.narrows()).isNotEqualTo(filter.isWishList());
        assertThat(filter.without(FilterField.valueOf(name.toUpperCase(Locale.ROOT))))
                .isEqualTo(BookFilter.NONE);
        assertThat(parse(name, nonsense)).isEqualTo(BookFilter.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrder_isRead_andStaysInTheAddressBothWays(ShelfOrder order) {
        BookFilter sorted = parse("sort", order.wire());

        assertThat(sorted.sort()).isEqualTo(order);
        assertThat(sorted.descending()).isEqualTo(order.descendingByDefault());
        assertThat(sorted.sortedBy(order).href())
                .isEqualTo("/books?sort=" + order.wire() + "&dir=" + (order.descendingByDefault() ? "asc" : "desc")
                        + "&view=grid");
    }

    @Test
    void member_isNotReadFromAnAddress_becauseNotEverybodyMayBeSeen() {
        assertThat(parse("member", BEN.toString())).isEqualTo(BookFilter.NONE);

        BookFilter bens = BookFilter.NONE.readBy(BEN, "Ben").tab(ReadingStatus.TO_READ);
        assertThat(bens.readerId()).isEqualTo(BEN);
        assertThat(bens.href()).isEqualTo("/books?member=" + BEN + "&status=to-read&sort=added&view=grid");
        assertThat(bens.without(FilterField.STATUS).readerName()).isEqualTo("Ben");
        assertThat(bens.without(FilterField.MEMBER).readerId()).isNull();
        assertThat(bens.cleared()).isEqualTo(BookFilter.NONE);
    }

    @Test
    void names_areTerms_inEveryNeighbouringList() {
        BookFilter filter = parse("tag", " to lend & more ", "author", "Émile Zola", "series", " ");

        assertThat(filter.href("c"))
                .isEqualTo("/books?author=%C3%89mile+Zola&tag=to+lend+%26+more&sort=added&view=grid&after=c");
        assertThat(filter.tab(ReadingStatus.READ)
                        .sortedBy(ShelfOrder.TITLE)
                        .withLayout(ListLayout.TABLE)
                        .terms())
                .extracting(BookTerm::text)
                .containsExactlyInAnyOrder("t:to lend & more", "a:emile zola");
        assertThat(parse("tag", "x".repeat(301))).isEqualTo(BookFilter.NONE);
    }

    @Test
    void query_withNothingOrNonsense_listsEverythingNewestFirst() {
        assertThat(parse()).isEqualTo(BookFilter.NONE);
        assertThat(parse("q", "", "sort", "colour", "dir", "", "view", "cube")).isEqualTo(BookFilter.NONE);
        assertThat(parse("q", "x".repeat(3000)).text()).hasSize(200);
    }

    @Test
    void shelf_isWhatPossessionSays_unlessAStatusIsListed() {
        assertThat(BookFilter.NONE.shelf()).isEqualTo(Shelf.HOME);
        assertThat(parse("possession", "wanted").shelf()).isEqualTo(Shelf.WISH_LIST);
        assertThat(parse("possession", "wanted").possession()).isNull();
        assertThat(parse("possession", "gone").shelf()).isEqualTo(Shelf.GONE);
        assertThat(parse("possession", "borrowed").shelf()).isEqualTo(Shelf.HOME);
        assertThat(parse("possession", "borrowed").possession()).isEqualTo(Possession.BORROWED);
        assertThat(parse("possession", "gone", "status", "none").shelf()).isEqualTo(Shelf.GONE);
        BookFilter wantedToRead = parse("possession", "wanted", "status", "to-read");
        assertThat(wantedToRead.shelf()).isNull();
        assertThat(wantedToRead.possession()).isEqualTo(Possession.WANTED);
    }

    @Test
    void tabs_leaveTheWishList_butKeepWhatElseIsFiltered() {
        BookFilter wishes = parse("possession", "wanted", "tag", "gift");
        assertThat(wishes.tab(ReadingStatus.READ)).isEqualTo(parse("tag", "gift", "status", "read"));
        assertThat(wishes.tab(null)).isEqualTo(parse("tag", "gift"));
        assertThat(parse("possession", "borrowed", "status", "read").tab(null))
                .isEqualTo(parse("possession", "borrowed"));
        assertThat(parse("status", "none", "tag", "gift").tab(ReadingStatus.READ))
                .isEqualTo(parse("status", "read", "tag", "gift"));
        assertThat(parse("status", "read", "tag", "gift").elsewhere(Possession.WANTED))
                .isEqualTo(wishes);
    }

    @Test
    void numbersOfTabs_areKnown_whereTheCountIsOfTheSameBooks() {
        BookFilter tagged = parse("tag", "gift", "sort", "title");
        for (ReadingStatus status : ReadingStatus.values()) {
            assertThat(tagged.tab(status).isCountedWith(tagged)).isTrue();
        }
        assertThat(tagged.elsewhere(Possession.WANTED).isCountedWith(tagged)).isTrue();
        BookFilter borrowed = parse("tag", "gift", "possession", "borrowed");
        assertThat(borrowed.tab(ReadingStatus.READ).isCountedWith(borrowed)).isTrue();
        assertThat(borrowed.elsewhere(Possession.WANTED).isCountedWith(borrowed))
                .isFalse();
        BookFilter notOnList = parse("tag", "gift", "status", "none");
        assertThat(notOnList.tab(ReadingStatus.READ).isCountedWith(notOnList)).isFalse();
        assertThat(notOnList.tab(null).isCountedWith(notOnList)).isFalse();
        assertThat(parse("status", "none").tab(null).isWholeTab()).isTrue();
        assertThat(parse("possession", "wanted").isWholeTab()).isTrue();
    }

    @Test
    void query_withoutDirection_takesTheUsualOneOfTheOrder() {
        assertThat(parse("sort", "title").descending()).isFalse();
        assertThat(parse("sort", "rating").descending()).isTrue();
    }

    @Test
    void address_ofEverything_namesOrderAndLayout() {
        assertThat(BookFilter.NONE.href()).isEqualTo("/books?sort=added&view=grid");
        assertThat(BookFilter.NONE.formHref()).isEqualTo("/books/filters?sort=added&view=grid");
        assertThat(BookFilter.NONE.narrows()).isFalse();
    }

    @Test
    void address_saysAllThatDiffers_escaped() {
        assertThat(FULL.href("c/1="))
                .isEqualTo("/books?q=ursula+%26+co&status=to-read&rating=3.5&sync=not-applicable&sort=author&dir=desc"
                        + "&view=table&after=c%2F1%3D");
    }

    @Test
    void clearing_keepsOrderAndLayout() {
        assertThat(FULL.cleared().href()).isEqualTo("/books?sort=author&dir=desc&view=table");
        assertThat(FULL.cleared().narrows()).isFalse();
    }

    @Test
    void query_withoutOrderAndLayout_takesTheUsualOnes() {
        assertThat(parse(FULL, "q", "emma").href()).isEqualTo("/books?q=emma&sort=author&dir=desc&view=table");
        assertThat(parse(FULL, "sort", "title", "view", "grid").href()).isEqualTo("/books?sort=title&view=grid");
    }
}
