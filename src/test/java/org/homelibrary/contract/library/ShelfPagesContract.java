package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.Test;

/** Pages of lists, forward and back, also while books come and go. */
public abstract class ShelfPagesContract extends ShelfFixture {

    /** One test for all lists, because filling a library is what takes time. */
    @Test
    void list_inEveryOrder_goesForwardToTheEndAndBack() {
        for (ShelfQuery query : lists()) {
            List<Page<ShelfEntry>> forward = pages(query);
            assertThat(forward.stream().flatMap(page -> page.items().stream()))
                    .as(query.toString())
                    .containsExactlyElementsOf(expected(query));
            assertThat(forward.stream().limit(forward.size() - 1))
                    .allSatisfy(page -> assertThat(page.items()).hasSize(LIMIT));
            assertThat(forward.get(0).previous()).isNull();
            for (int i = forward.size() - 1; i > 0; i--) {
                Page<ShelfEntry> back = list(at(query, forward.get(i).previous()));
                assertThat(ids(back)).as(query.toString()).isEqualTo(ids(forward.get(i - 1)));
                assertThat(back.previous() == null).isEqualTo(i == 1);
                assertThat(ids(list(at(query, back.next())))).isEqualTo(ids(forward.get(i)));
            }
        }
    }

    @Test
    void list_afterChangesBetweenPages_neitherRepeatsNorSkips() {
        for (ShelfQuery query : lists()) {
            List<UUID> before = ids(expected(query));
            Page<ShelfEntry> first = list(query);
            change(find(bookId(before.get(LIMIT - 1))).orElseThrow(), it -> it.deleted(NOW));
            inTransaction(() -> store().libraryBooks().purge(List.of(bookId(before.get(2)))));
            List<LibraryBook> added = new ArrayList<>();
            inTransaction(() -> {
                for (int i = 0; i < 6; i++) {
                    added.add(addRandom(home));
                }
            });

            List<UUID> rest = new ArrayList<>();
            for (String cursor = first.next(); cursor != null; ) {
                Page<ShelfEntry> page = list(at(query, cursor));
                rest.addAll(ids(page));
                cursor = page.next();
            }

            assertThat(rest)
                    .as(query.toString())
                    .doesNotHaveDuplicates()
                    .containsSubsequence(before.subList(LIMIT, before.size()))
                    .doesNotContainAnyElementsOf(ids(first));
            books.removeIf(book -> before.get(LIMIT - 1).equals(book.id().bookId())
                    || before.get(2).equals(book.id().bookId()));
            books.addAll(added);
        }
    }

    private List<ShelfQuery> lists() {
        return Stream.of(BookSet.on(Shelf.HOME, ann), BookSet.of(ann, ReadingStatus.READ))
                .flatMap(set -> Stream.of(ShelfOrder.values())
                        .flatMap(order -> Stream.of(query(set, order, true), query(set, order, false))))
                .toList();
    }

    private LibraryBookId bookId(UUID id) {
        return new LibraryBookId(home, id);
    }

    @Test
    void list_behindTheEnd_isTheLastPage_andBackToLessThanAPage_theFirst() {
        for (ShelfOrder order : List.of(ShelfOrder.TITLE, ShelfOrder.RATING)) {
            ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), order, false);
            List<LibraryBookId> sorted =
                    expected(query).stream().map(ShelfEntry::id).toList();
            Page<ShelfEntry> first = list(query);
            Page<ShelfEntry> second = list(at(query, first.next()));
            inTransaction(() -> store().libraryBooks().purge(List.of(sorted.get(1))));

            Page<ShelfEntry> back = list(at(query, second.previous()));
            assertThat(back.items()).hasSize(LIMIT);
            assertThat(back.previous()).isNull();

            inTransaction(() -> store().libraryBooks().purge(sorted.subList(LIMIT, sorted.size())));
            Page<ShelfEntry> last = list(at(query, first.next()));
            assertThat(last.items()).hasSize(LIMIT - 1);
            assertThat(last.next()).isNull();
            assertThat(last.previous()).isNull();
            books.removeIf(book -> find(book.id()).isEmpty());
            inTransaction(() -> {
                while (books.size() < BOOKS) {
                    books.add(addRandom(home));
                }
            });
        }
    }

    @Test
    void list_withACursorThatNoPageOfTheQueryGave_isTheFirstPage() {
        ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false);
        List<UUID> first = ids(list(query));
        List<ShelfQuery> others = List.of(
                query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, true),
                query(BookSet.on(Shelf.HOME, ann), ShelfOrder.AUTHOR, false),
                query(BookSet.on(Shelf.WISH_LIST, ann), ShelfOrder.TITLE, false),
                query(BookSet.of(ann, ReadingStatus.READ), ShelfOrder.TITLE, false),
                filtered(query, ShelfFilter.NONE.text("e")));
        List<String> foreign = new ArrayList<>(Arrays.asList(
                "", "x", "%%%", "ünïcode \u0000", "a".repeat(5000), list(query).next() + "A"));
        others.forEach(other -> foreign.add(list(other).next()));

        for (String cursor : foreign) {
            assertThat(ids(list(at(query, cursor)))).as(cursor).isEqualTo(first);
        }
        assertThat(list(query).next()).matches("[A-Za-z0-9_.~-]+");
    }

    @Test
    void list_ofExactlyOnePage_hasNoOther_andWithAnotherLimitGoesOnFromTheCursor() {
        ShelfQuery query = query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false);
        List<ShelfEntry> expected = expected(query);

        assertThat(list(limited(query, null, expected.size()))).isEqualTo(new Page<>(expected, null, null));
        assertThat(list(limited(query, list(query).next(), 3)).items()).isEqualTo(expected.subList(LIMIT, LIMIT + 3));
    }

    private static ShelfQuery filtered(ShelfQuery query, ShelfFilter filter) {
        return new ShelfQuery(
                query.libraryId(),
                query.viewerId(),
                query.set(),
                filter,
                query.order(),
                query.descending(),
                null,
                query.limit());
    }
}
