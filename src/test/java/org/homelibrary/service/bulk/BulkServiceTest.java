package org.homelibrary.service.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.MIA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

class BulkServiceTest {

    private static final BulkChange LEND = change(List.of("to lend", "Classic"), List.of());

    private final BooksFixture library = new BooksFixture();
    private final BulkService bulk = new BulkService(
            library.store.around(new BulkBooks(library.libraryOf, library.libraryBooks, library.shelves)),
            library.clock);
    private final Instant at = library.clock.instant();

    private static BulkChange change(List<String> added, List<String> removed) {
        return new BulkChange(false, null, added, removed, null, null, false);
    }

    private List<UUID> add(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> library.addByHand(ANN, "title " + i).bookId())
                .toList();
    }

    private LibraryBook book(UUID id) {
        return library.books.find(ANN, id).book();
    }

    @Test
    void everyField_isChangedInEachChosenBook_andInNoOther() {
        List<UUID> ids = add(3);
        Location attic = Location.parse("Attic / Box 2").orElseThrow();
        BulkChange change = new BulkChange(
                true, ReadingStatus.READ, List.of("to lend"), List.of(), attic, Possession.BORROWED, false);

        BulkProgress progress = bulk.change(ANN, ids.subList(0, 2), change, at);

        assertThat(progress).isEqualTo(new BulkProgress(2, List.of(), null));
        for (UUID id : ids.subList(0, 2)) {
            ReaderBook changed = library.books.find(ANN, id);
            assertThat(changed.status()).isEqualTo(ReadingStatus.READ);
            assertThat(changed.book().details().tags()).containsExactly("to lend");
            assertThat(changed.book().holding().possession()).isEqualTo(Possession.BORROWED);
            assertThat(changed.book().holding().copies())
                    .extracting(copy -> copy.location())
                    .containsExactly(attic);
        }
        assertThat(book(ids.get(2)).version()).isEqualTo(1);
    }

    @Test
    void tags_areAddedOnce_andRemovedHoweverTheyAreSpelled() {
        List<UUID> ids = add(1);
        bulk.change(ANN, ids, LEND, at);
        long version = book(ids.get(0)).version();

        bulk.change(ANN, ids, LEND, at);
        assertThat(book(ids.get(0)).version()).isEqualTo(version);

        bulk.change(ANN, ids, change(List.of("CLASSIC", "new"), List.of("To Lend")), at);
        assertThat(book(ids.get(0)).details().tags()).containsExactly("Classic", "new");
        bulk.change(ANN, ids, change(List.of(), List.of("classic", "new")), at);
        assertThat(book(ids.get(0)).details().tags()).isEmpty();
    }

    @Test
    void booksThatAreNotThere_areLeftOut() {
        List<UUID> ids = new ArrayList<>(add(1));
        ids.add(new UUID(7, 7));
        ids.add(library.addByHand(BOB, "Bob's").bookId());

        assertThat(bulk.change(ANN, ids, LEND, at).isFinished()).isTrue();
        assertThat(library.books.find(BOB, ids.get(2)).book().details().tags()).isEmpty();
    }

    @Test
    void wholeList_isChanged_alsoWhereBooksLeaveItByTheChange() {
        List<UUID> ids = add(130);
        ids.forEach(id -> library.books.setStatus(ANN, id, ReadingStatus.TO_READ));
        ids.subList(120, 130).forEach(id -> library.books.setStatus(ANN, id, ReadingStatus.ABANDONED));
        ShelfQuery toRead = list(BookSet.of(ANN.userId(), ReadingStatus.TO_READ));
        BulkChange read = new BulkChange(true, ReadingStatus.READ, List.of(), List.of(), null, null, false);

        assertThat(bulk.changeAll(ANN, toRead, read, at)).isEqualTo(new BulkProgress(120, List.of(), null));
        assertThat(library.shelves.counts(ANN.libraryId(), ANN.userId()).of(ReadingStatus.READ))
                .isEqualTo(120);
    }

    @Test
    void deletedBooks_comeBackTogether_andNoOther() {
        List<UUID> ids = add(120);
        library.books.delete(ANN, ids.get(0));
        library.clock.move(Duration.ofSeconds(1));
        Instant then = library.clock.instant();

        assertThat(bulk.changeAll(ANN, list(BookSet.on(Shelf.HOME, ANN.userId())), BulkChange.deleting(), then)
                        .done())
                .isEqualTo(119);
        assertThat(library.shelves.counts(ANN.libraryId(), ANN.userId()).of(Shelf.HOME))
                .isZero();

        assertThat(bulk.restore(ANN, then)).isTrue();
        assertThat(library.shelves.counts(ANN.libraryId(), ANN.userId()).of(Shelf.HOME))
                .isEqualTo(119);
        assertThat(library.books.isThere(ANN, ids.get(0))).isFalse();
    }

    @Test
    void changeThatTakesLong_stopsAndGoesOn() {
        List<UUID> ids = add(120);
        MovableClock hasty = new MovableClock(at) {
            @Override
            public Instant instant() {
                move(Duration.ofSeconds(9));
                return super.instant();
            }
        };
        BulkService slow = new BulkService(
                library.store.around(new BulkBooks(library.libraryOf, library.libraryBooks, library.shelves)), hasty);

        BulkProgress first = slow.change(ANN, ids, LEND, at);
        assertThat(first).isEqualTo(new BulkProgress(50, ids.subList(50, 120), null));

        ShelfQuery all = list(BookSet.on(Shelf.HOME, ANN.userId()));
        BulkProgress some = slow.changeAll(ANN, all, LEND, at);
        assertThat(some.done()).isEqualTo(50);
        assertThat(slow.changeAll(ANN, all.from(some.cursor()), LEND, at).isFinished())
                .isFalse();
    }

    @Test
    void memberWhoMayOnlyRead_changesTheirOwnStatusOnly() {
        List<UUID> ids = add(1);
        bulk.change(MIA, ids, new BulkChange(true, ReadingStatus.READ, List.of(), List.of(), null, null, false), at);

        assertThat(library.books.find(MIA, ids.get(0)).status()).isEqualTo(ReadingStatus.READ);
        assertThatThrownBy(() -> bulk.change(MIA, ids, LEND, at)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        bulk.changeAll(MIA, list(BookSet.on(Shelf.HOME, MIA.userId())), BulkChange.deleting(), at))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bulk.restore(MIA, at)).isInstanceOf(ForbiddenException.class);
    }

    private static ShelfQuery list(BookSet set) {
        return new ShelfQuery(ANN.libraryId(), ANN.userId(), set, ShelfFilter.NONE, ShelfOrder.ADDED, false, null, 50);
    }
}
