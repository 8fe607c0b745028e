package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.junit.jupiter.api.Test;

/** What lists and their entries show: sets, orders, and other readers. */
public abstract class ShelfListContract extends ShelfFixture {

    @Test
    void list_ofEachSet_givesItsBooksOnly() {
        for (Shelf shelf : Shelf.values()) {
            ShelfQuery query = query(BookSet.on(shelf, ann), ShelfOrder.TITLE, false);
            assertThat(all(query)).as(shelf.name()).isNotEmpty().isEqualTo(ids(expected(query)));
            assertThat(counts(ann).of(shelf)).isEqualTo(all(query).size());
        }
        for (ReadingStatus status : ReadingStatus.values()) {
            for (UUID reader : List.of(ann, ben)) {
                ShelfQuery query = query(BookSet.of(reader, status), ShelfOrder.TITLE, false);
                assertThat(all(query)).as(status.name()).isNotEmpty().isEqualTo(ids(expected(query)));
                assertThat(counts(reader).of(status)).isEqualTo(all(query).size());
            }
        }
    }

    /** "Ben's to-read", as Ann sees it. */
    @Test
    void list_ofAnotherReadersBooks_showsWhatTheViewerSays() {
        ShelfQuery query = new ShelfQuery(
                home, ann, BookSet.of(ben, ReadingStatus.READ), ShelfFilter.NONE, ShelfOrder.RATING, true, null, 100);

        Page<ShelfEntry> page = list(query);

        assertThat(page.items()).isNotEmpty().isEqualTo(expected(query));
        assertThat(page.items())
                .extracting(ShelfEntry::status)
                .contains((ReadingStatus) null)
                .contains(ReadingStatus.TO_READ);
    }

    @Test
    void list_showsTheLastDayOnWhichTheViewerFinishedABook_alsoAfterAnEdit() {
        LocalDate day = LocalDate.of(2027, 12, 31);
        LibraryBook book = add(titled(1, "Dune"), ann, ReadingStatus.READ);
        for (LocalDate ended : List.of(day.minusYears(1), day)) {
            say(book, ann, reading -> {
                List<BookRead> reads = new ArrayList<>(reading.reads());
                reads.add(new BookRead(null, ended, true, null));
                return reading.withReads(reads);
            });
        }
        change(book, it -> it.edited(BookField.TITLE, "Another title", NOW));

        for (BookSet set : List.of(BookSet.on(Shelf.HOME, ann), BookSet.of(ann, ReadingStatus.READ))) {
            ShelfEntry first =
                    list(query(set, ShelfOrder.FINISHED, true)).items().get(0);
            assertThat(first.details().title()).isEqualTo("Another title");
            assertThat(first.lastFinished()).isEqualTo(day);
        }
        ShelfQuery asBen = new ShelfQuery(
                home, ben, BookSet.on(Shelf.HOME, ben), ShelfFilter.NONE, ShelfOrder.ADDED, true, null, 100);
        assertThat(list(asBen).items())
                .filteredOn(entry -> entry.id().equals(book.id()))
                .extracting(ShelfEntry::lastFinished)
                .containsExactly((LocalDate) null);
    }

    /** Whoever converts times with one calendar for all threads gets other people's times, or an error. */
    @Test
    void list_readByManyAtTheSameTime_hasTheStoredTimes() {
        ShelfQuery query = limited(query(BookSet.on(Shelf.HOME, ann), ShelfOrder.TITLE, false), null, BOOKS);
        List<ShelfEntry> expected = expected(query);
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < 20; i++) {
                if (!store().shelves().list(query).items().equals(expected)) {
                    return false;
                }
            }
            return true;
        };

        List<Outcome<Boolean>> outcomes = atTheSameTime(Collections.nCopies(4, reader));

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes)).containsOnly(true);
    }

    @Test
    void list_ofAnEmptyLibrary_isEmpty() {
        UUID empty = newLibrary("empty", ann);
        for (ShelfOrder order : ShelfOrder.values()) {
            assertThat(list(new ShelfQuery(
                            empty, ann, BookSet.on(Shelf.HOME, ann), ShelfFilter.NONE, order, true, null, LIMIT)))
                    .isEqualTo(new Page<ShelfEntry>(List.of(), null, null));
        }
    }

    /** A new member reads nothing and has every book. */
    @Test
    void list_forSomebodyWhoHasSaidNothing_showsEveryBook_inEveryOrder() {
        UUID mia = newUser("mia");
        for (ShelfOrder order : ShelfOrder.values()) {
            ShelfQuery query =
                    new ShelfQuery(home, mia, BookSet.on(Shelf.HOME, mia), ShelfFilter.NONE, order, true, null, LIMIT);
            assertThat(all(query)).as(order.name()).isEqualTo(ids(expected(query)));
        }
        assertThat(counts(mia).of(ReadingStatus.TO_READ)).isZero();
    }

    @Test
    void sharedEdit_isSeenByAllAtOnce_inEveryList() {
        LibraryBook book = add(titled(1, "Middle"), ann, ReadingStatus.READING);
        say(book, ben, ReadingStatus.READING);
        rate(book, ben, 10);

        books.add(change(book, it -> it.edited(BookField.TITLE, "Another title", NOW)
                .edited(BookField.AUTHORS, List.of("Zoe Zadie"), NOW)
                .withHolding(it.holding().addedAt(NOW.minusSeconds(5000)))));

        for (UUID reader : List.of(ann, ben)) {
            for (BookSet set : List.of(BookSet.on(Shelf.HOME, reader), BookSet.of(reader, ReadingStatus.READING))) {
                for (ShelfOrder order : ShelfOrder.values()) {
                    ShelfQuery query = query(set, order, false);
                    assertThat(pages(query).stream().flatMap(page -> page.items().stream()))
                            .as(set + " " + order)
                            .containsExactlyElementsOf(expected(query));
                }
            }
        }
    }
}
