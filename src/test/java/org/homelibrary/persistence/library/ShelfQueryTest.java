package org.homelibrary.persistence.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.junit.jupiter.api.Test;

class ShelfQueryTest {

    private static final UUID HOME = new UUID(1, 1);
    private static final UUID ANN = new UUID(2, 2);
    private static final ShelfFilter NONE = ShelfFilter.NONE;

    @Test
    void scope_tellsEveryQueryFromOthers() {
        BookTerm tag = new BookTerm(Kind.TAG, "a");
        BookTerm author = new BookTerm(Kind.AUTHOR, "a");
        List<ShelfFilter> filters = List.of(
                NONE,
                NONE.text("word"),
                NONE.terms(Set.of(tag)),
                NONE.terms(Set.of(author)),
                NONE.terms(Set.of(tag, author)),
                NONE.possession(Possession.OWNED),
                NONE.lookup(SyncStatus.FAILED),
                NONE.ratedAtLeast(new Rating(3)),
                NONE.onlyNotOnList(),
                NONE.onlyReadByNobody());
        List<BookSet> sets = List.of(
                BookSet.on(Shelf.HOME, ANN),
                BookSet.on(Shelf.GONE, ANN),
                BookSet.on(Shelf.HOME, HOME),
                BookSet.of(ANN, ReadingStatus.READ),
                BookSet.of(ANN, ReadingStatus.READING));
        Stream<String> scopes = filters.stream().flatMap(filter -> sets.stream()
                .flatMap(set -> Stream.of(ShelfOrder.values()).flatMap(order -> Stream.of(true, false)
                        .map(descending -> query(set, filter, order, descending).scope()))));

        assertThat(scopes).doesNotHaveDuplicates().hasSize(10 * 5 * 8 * 2);
    }

    @Test
    void scope_isTheSameForTheSameCondition() {
        BookSet set = BookSet.on(Shelf.HOME, ANN);

        assertThat(query(set, NONE.text("Émile  zola"), ShelfOrder.TITLE, true).scope())
                .isEqualTo(query(set, NONE.text("emile ZOLA"), ShelfOrder.TITLE, true)
                        .scope());
    }

    @Test
    void filter_isNone_whenItLetsEveryBookThrough() {
        assertThat(NONE.isNone()).isTrue();
        assertThat(NONE.text("  ").isNone()).isTrue();
        assertThat(NONE.text("x").isNone()).isFalse();
        assertThat(NONE.onlyNotOnList().isNone()).isFalse();
        assertThat(NONE.text("  ").possession(Possession.OWNED).isNone()).isFalse();
    }

    @Test
    void setOfNeitherOrBothKinds_isRefused() {
        assertThatThrownBy(() -> new BookSet(null, ANN, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookSet(Shelf.HOME, ANN, ReadingStatus.READ))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ShelfQuery query(BookSet set, ShelfFilter filter, ShelfOrder order, boolean descending) {
        return new ShelfQuery(HOME, ANN, set, filter, order, descending, null, 10);
    }
}
