package org.homelibrary.persistence.dynamodb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.dynamodb.DynamoDbStore;
import org.homelibrary.persistence.dynamodb.RequestLog;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.support.library.ManyBooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What lists cost in a small library and a large one, by the log of requests. {@link LargeLibraryListCostTest} does the same
 * with 20,000 books, which take long to write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryListCostTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID SMALL = new UUID(2, 200);
    private static final UUID LARGE = new UUID(2, 1);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final int PAGE = 48;

    private static final RequestLog LOG = new RequestLog();
    private static final DynamoDbStore STORE = DynamoDbStore.watchedBy(LOG);

    private static final List<BookSet> SETS = Stream.concat(
                    Stream.of(Shelf.values()).map(shelf -> BookSet.on(shelf, ANN)),
                    Stream.of(ReadingStatus.TO_READ, ReadingStatus.READING, ReadingStatus.READ)
                            .map(status -> BookSet.of(ANN, status)))
            .toList();

    int size() {
        return 5_000;
    }

    @BeforeAll
    void fillLibraries() {
        DynamoDbStore.inMemory().clear();
        for (UUID library : List.of(SMALL, LARGE)) {
            STORE.libraries()
                    .create(Library.named("home", library, NOW), Member.joining(library, ANN, MemberRole.OWNER, NOW));
        }
        BigLibrary.fill(SMALL, ANN, 200);
        BigLibrary.fill(LARGE, ANN, size());
    }

    @BeforeEach
    void forgetRequests() {
        LOG.clear();
    }

    @Test
    void firstPage_isAtMostOneQueryAndOneBatch_andCostsTheSameInALargeLibrary() {
        for (BookSet set : SETS) {
            for (ShelfOrder order : ShelfOrder.values()) {
                double small = unitsOfFirstPage(query(SMALL, set, ShelfFilter.NONE, order));
                double large = unitsOfFirstPage(query(LARGE, set, ShelfFilter.NONE, order));

                assertThat(large).as(set + " " + order).isLessThan(70);
                if (!hasTwoParts(set, order)) {
                    // other books are on the page, whose sizes differ by a few bytes
                    assertThat(large).as(set + " " + order).isBetween(small - 2, small + 2);
                }
            }
        }
    }

    @Test
    void filterThatMostBooksMeet_costsNoMoreRequests_andTheSameInALargeLibrary() {
        List<ShelfFilter> filters = List.of(
                ShelfFilter.NONE.terms(Set.of(term(BookTerm.Kind.TAG, "fiction"))),
                ShelfFilter.NONE.terms(Set.of(term(BookTerm.Kind.LOCATION, "House"))),
                ShelfFilter.NONE.text("number"),
                ShelfFilter.NONE.ratedAtLeast(new Rating(2)));
        for (ShelfFilter filter : filters) {
            for (BookSet set : List.of(BookSet.on(Shelf.HOME, ANN), BookSet.of(ANN, ReadingStatus.READ))) {
                if (set.shelf() != null && filter.minimumRating() != null) {
                    continue;
                }
                for (ShelfOrder order : ShelfOrder.values()) {
                    double small = unitsOfFirstPage(query(SMALL, set, filter, order));
                    double large = unitsOfFirstPage(query(LARGE, set, filter, order));
                    assertThat(large).as(filter + " " + set + " " + order).isLessThan(small * 1.5 + 40);
                }
            }
        }
    }

    private static double unitsOfFirstPage(ShelfQuery query) {
        LOG.clear();
        Page<ShelfEntry> page = STORE.shelves().list(query);

        assertThat(page.items()).as(query.toString()).hasSizeBetween(ManyBooks.FEW, PAGE);
        assertThat(operations()).as(query.toString()).isIn(allowed(query));
        return LOG.readUnits();
    }

    /** Where a reader rated, or finished, fewer books of a shelf than a page has, the others are a second query. */
    private static List<List<String>> allowed(ShelfQuery query) {
        List<List<String>> allowed = new ArrayList<>(List.of(List.of("Query"), List.of("Query", "BatchGetItem")));
        if (query.order().isOfReader()
                && query.set().shelf() != null
                && query.set().shelf() != Shelf.HOME) {
            allowed.add(List.of("Query", "Query"));
            allowed.add(List.of("Query", "BatchGetItem", "Query"));
        }
        return allowed;
    }

    /** Ann rated more than a page of what is at home. */
    private static boolean hasTwoParts(BookSet set, ShelfOrder order) {
        return order.isOfReader() && set.shelf() != null && set.shelf() != Shelf.HOME;
    }

    private static List<String> operations() {
        return LOG.requests().stream().map(RequestLog.Request::operation).toList();
    }

    @Test
    void joining_isOneReadAndOneTransaction_andWritesNothingOfABook() {
        Invitation invitation = Invitation.of(LARGE, "link", MemberRole.READER, ANN, NOW);
        STORE.members().invite(invitation);
        LOG.clear();

        STORE.members().join(invitation, BEN, NOW);

        assertThat(operations()).containsExactly("BatchGetItem", "TransactWriteItems");
        assertThat(LOG.itemsWritten()).isEqualTo(4);
        List<String> lists = new ArrayList<>();
        for (ShelfOrder order : ShelfOrder.values()) {
            LOG.clear();
            BookSet all = BookSet.on(Shelf.HOME, BEN);
            assertThat(STORE.shelves()
                            .list(new ShelfQuery(LARGE, BEN, all, ShelfFilter.NONE, order, true, null, PAGE))
                            .items())
                    .hasSize(PAGE);
            lists.add(order + " " + operations());
        }
        // nothing of the new reader's is rated or finished: the list goes on among the library's books
        assertThat(lists).contains("RATING [Query, Query]", "FINISHED [Query, Query]", "TITLE [Query]");
    }

    private static BookTerm term(BookTerm.Kind kind, String text) {
        return BookTerm.of(kind, text).orElseThrow();
    }

    private static ShelfQuery query(UUID library, BookSet set, ShelfFilter filter, ShelfOrder order) {
        return new ShelfQuery(library, ANN, set, filter, order, order.descendingByDefault(), null, PAGE);
    }
}
