package org.homelibrary.persistence.jpa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.jpa.JpaStore;
import org.homelibrary.persistence.jpa.library.ShelfSql.Source;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page, or joining, costs in a library of some hundred books must not depend on how many they are: a page looks at
 * the rows that it shows, be its set large or small.
 */
class LibraryCostTest {

    private static final int BOOKS = 600;
    private static final int FEW = 9;
    private static final int LIMIT = 20;

    /** A key, its book and what the viewer says of it, each looked for among its neighbours; each third book has a rating. */
    private static final int MAX_VISITED = 8 * LIMIT;

    private static final Instant NOW = Instant.EPOCH;
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID HOME = new UUID(2, 2);

    private static final JpaStore STORE = JpaStore.inMemory();

    @BeforeAll
    static void fillLibrary() throws Exception {
        STORE.clear();
        STORE.inTransaction(() -> {
            STORE.users().create(new User(ANN, "ann", "ann@example.org", "hash", NOW));
            STORE.libraries()
                    .create(Library.named("home", HOME, NOW), Member.joining(HOME, ANN, MemberRole.OWNER, NOW));
            for (int i = 0; i < BOOKS; i++) {
                LibraryBook book = book(i);
                STORE.libraryBooks().add(book, reading(book, i));
            }
            return null;
        });
    }

    private static LibraryBook book(int i) {
        LibraryBook book = LibraryBook.byHand(new LibraryBookId(HOME, new UUID(3, i)), ANN, NOW.plusSeconds(i))
                .edited(BookField.TITLE, "title " + i, NOW)
                .edited(BookField.AUTHORS, List.of("author " + i % 50), NOW)
                .edited(BookField.SERIES, i % 2 == 0 ? null : new Series("saga", "" + i), NOW)
                .edited(BookField.TAGS, i % 10 == 0 ? null : List.of("most"), NOW);
        return book.withHolding(book.holding().as(i % (BOOKS / FEW) == 1 ? Possession.WANTED : Possession.OWNED, null));
    }

    private static Reading reading(LibraryBook book, int i) {
        LocalDate day = LocalDate.EPOCH.plusDays(i);
        return Reading.none(ReadingId.of(book.id(), ANN))
                .as(i % (BOOKS / FEW) == 2 ? ReadingStatus.READING : ReadingStatus.READ)
                .rated(i % 3 == 0 ? new Rating(1 + i % 10) : null)
                .withReads(i % 3 == 0 ? List.of(new BookRead(null, day, true, null)) : List.of());
    }

    static Stream<Arguments> lists() {
        BookSet home = BookSet.on(Shelf.HOME, ANN);
        return Stream.of(
                        home,
                        BookSet.on(Shelf.WISH_LIST, ANN),
                        BookSet.on(Shelf.GONE, ANN),
                        BookSet.of(ANN, ReadingStatus.READ),
                        BookSet.of(ANN, ReadingStatus.READING),
                        BookSet.of(ANN, ReadingStatus.ABANDONED))
                .flatMap(set -> Stream.of(ShelfOrder.values())
                        .flatMap(order -> sources(set, order).map(source -> Arguments.of(set, order, source))));
    }

    private static Stream<Source> sources(BookSet set, ShelfOrder order) {
        if (set.shelf() != null && order.isOfReader()) {
            return Stream.of(Source.KNOWN, Source.UNKNOWN);
        }
        return Stream.of(Source.of(set, order)).filter(source -> source != Source.STATUS_SORTED);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyPage_looksAtItsRowsOnly(BookSet set, ShelfOrder order, Source source) throws Exception {
        ShelfSql sql = new ShelfSql(query(set, ShelfFilter.NONE, order));
        for (boolean descending : new boolean[] {false, true}) {
            Set<String> seen = new HashSet<>();
            String key = null;
            do {
                QueryPlan page = plan(sql.stretch(source, descending, key, LIMIT));

                assertThat(page.text()).doesNotContain("Table Scan", "Hash");
                assertThat(page.visited()).as(page.text()).isLessThan(MAX_VISITED);
                assertThat(page.keys())
                        .allSatisfy(found -> assertThat(seen.add(found)).isTrue());
                key = page.keys().size() < LIMIT ? null : page.keys().get(LIMIT - 1);
            } while (key != null);
        }
    }

    @Test
    void pageOfATermThatMostBooksHave_looksAtFewMoreRowsThanItShows() throws Exception {
        ShelfFilter most = ShelfFilter.NONE.terms(
                Set.of(BookTerm.of(BookTerm.Kind.TAG, "most").orElseThrow()));

        for (BookSet set : List.of(BookSet.on(Shelf.HOME, ANN), BookSet.of(ANN, ReadingStatus.READ))) {
            Source source = Source.of(set, ShelfOrder.TITLE);
            QueryPlan page = plan(new ShelfSql(query(set, most, ShelfOrder.TITLE)).stretch(source, false, null, LIMIT));

            assertThat(page.keys()).hasSize(LIMIT);
            assertThat(page.visited()).as(page.text()).isLessThan(10 * LIMIT);
        }
    }

    @Test
    void booksOfTheSameTitle_areFoundWithoutLookingAtOthers() throws Exception {
        QueryPlan same = plan(ShelfSql.sameTitle(HOME, ANN, Shelf.HOME.name(), ShelfKeys.titlePrefix(book(5)), 10));

        assertThat(same.keys()).hasSize(1);
        assertThat(same.visited()).as(same.text()).isLessThan(10);
    }

    @Test
    void joining_takesTheSameStatementsInALibraryWithBooksAndInAnEmptyOne() throws Exception {
        UUID empty = new UUID(2, 3);
        STORE.inTransaction(() -> STORE.libraries()
                .create(Library.named("empty", empty, NOW), Member.joining(empty, ANN, MemberRole.OWNER, NOW)));

        assertThat(statementsOfJoining(HOME, "ben")).isEqualTo(statementsOfJoining(empty, "mia"));
    }

    private static long statementsOfJoining(UUID library, String name) throws Exception {
        UUID user = new UUID(4, name.hashCode());
        Invitation invitation = Invitation.of(library, "for " + name, MemberRole.READER, ANN, NOW);
        STORE.inTransaction(() -> {
            STORE.users().create(new User(user, name, name + "@example.org", "hash", NOW));
            STORE.members().invite(invitation);
            return null;
        });
        long before = STORE.statements();
        STORE.inTransaction(() -> STORE.members().join(invitation, user, NOW));
        long taken = STORE.statements() - before;
        assertThat(taken).isBetween(1L, 15L);
        return taken;
    }

    private static ShelfQuery query(BookSet set, ShelfFilter filter, ShelfOrder order) {
        return new ShelfQuery(HOME, ANN, set, filter, order, false, null, LIMIT);
    }

    private static QueryPlan plan(Sql sql) throws SQLException {
        try (Connection connection = STORE.connection()) {
            return QueryPlan.of(connection, sql);
        }
    }
}
