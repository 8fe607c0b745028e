package org.homelibrary.web.books.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.household.Person;
import org.homelibrary.service.household.SharedReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    private static final UUID BEN = new UUID(1, 2);
    private static final Member ANN =
            Member.joining(new UUID(9, 9), new UUID(1, 1), MemberRole.OWNER, Instant.parse("2026-05-04T10:00:00Z"));

    /** Only Ben's reading may be seen. */
    private final ListQuery queries = new ListQuery(new SharedReadings(null, null, null) {
        @Override
        public Optional<Person> other(Member actor, UUID userId) {
            return Optional.of(new Person(BEN, "Ben", MemberRole.READER, true))
                    .filter(person -> person.userId().equals(userId));
        }
    });

    private ShelfQuery list(String query) {
        return ListQuery.of(ANN, queries.parse(ANN, query), "cursor", 48);
    }

    @Test
    void everyFilter_isACondition() {
        ShelfQuery query = list("q=left+hand&tag=To%20Lend&author=Ursula+K.+Le+Guin&possession=borrowed&sync=failed"
                + "&rating=3.5&status=none&read=nobody&sort=pages&dir=desc");

        assertThat(query.set()).isEqualTo(BookSet.on(Shelf.HOME, ANN.userId()));
        assertThat(query.filter())
                .isEqualTo(new ShelfFilter(
                        "left hand",
                        Set.of(
                                BookTerm.of(Kind.TAG, "to lend").orElseThrow(),
                                BookTerm.of(Kind.AUTHOR, "ursula k. le guin").orElseThrow()),
                        Possession.BORROWED,
                        SyncStatus.FAILED,
                        new Rating(7),
                        true,
                        true));
        assertThat(query.order()).isEqualTo(ShelfOrder.PAGES);
        assertThat(query.descending()).isTrue();
        assertThat(query.cursor()).isEqualTo("cursor");
    }

    @Test
    void shelfThatIsListed_isNoFilter_soThatItCostsNoMore() {
        assertThat(list("possession=wanted").set()).isEqualTo(BookSet.on(Shelf.WISH_LIST, ANN.userId()));
        assertThat(list("possession=wanted").filter())
                .isEqualTo(list("possession=gone").filter());
        assertThat(list("possession=wanted").filter().isNone()).isTrue();
        assertThat(list("status=read&possession=wanted").filter().possession()).isEqualTo(Possession.WANTED);
    }

    @Test
    void listOfAnotherReader_isTheirs_withTheirStatusAndRating() {
        ShelfQuery bens = list("member=" + BEN + "&status=to-read");

        assertThat(bens.set()).isEqualTo(BookSet.of(BEN, ReadingStatus.TO_READ));
        assertThat(bens.viewerId()).isEqualTo(BEN);
        assertThat(list("member=" + BEN).set()).isEqualTo(BookSet.on(Shelf.HOME, BEN));
        assertThat(list("member=" + ANN.userId()).set()).isEqualTo(BookSet.on(Shelf.HOME, ANN.userId()));
    }

    @Test
    void readingThatMayNotBeSeen_isLeftOutOfAPage_butRefusedWhereBooksAreChanged() {
        MultivaluedMap<String, String> hidden = new MultivaluedHashMap<>();
        hidden.add("member", new UUID(1, 3).toString());

        assertThat(queries.filter(ANN, hidden, BookFilter.NONE)).isEqualTo(BookFilter.NONE);
        assertThatThrownBy(() -> queries.parse(ANN, "status=read&member=" + new UUID(1, 3)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.parse(ANN, "member=me")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/books?", "?"})
    void query_isReadWithAndWithoutItsAddress(String before) {
        BookFilter filter = queries.parse(ANN, before + "q=a+b%26c&status=read&author=%C3%89mile+Zola&member=");

        assertThat(filter.text()).isEqualTo("a b&c");
        assertThat(filter.status()).isEqualTo(ReadingStatus.READ);
        assertThat(filter.values()).containsEntry(FilterField.AUTHOR, "Émile Zola");
    }

    @Test
    void addressOfAList_isReadAsThatList() {
        BookFilter filter =
                BookFilter.NONE.with(FilterField.TAG, "50% off & more").readBy(BEN, "Ben");

        assertThat(queries.parse(ANN, filter.href())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "&&", "status", "status=%zz", "%zz=read"})
    void nonsense_filtersNothing(String query) {
        assertThat(queries.parse(ANN, query)).isEqualTo(BookFilter.NONE);
    }

    @Test
    void order_namesHowAListIsShown() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        assertThat(ListQuery.saysHow(query)).isFalse();
        query.add("sort", "title");
        assertThat(ListQuery.saysHow(query)).isTrue();
    }
}
