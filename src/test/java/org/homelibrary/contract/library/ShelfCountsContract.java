package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

/** The counts are right when several members change books at the same time. */
public abstract class ShelfCountsContract extends LibraryContract {

    @Test
    void counts_ofBooksAddedAtTheSameTime_countAll() {
        for (int round = 1; round <= 3; round++) {
            int first = round * 8;
            List<Callable<LibraryBook>> adds = IntStream.range(first, first + 8)
                    .<Callable<LibraryBook>>mapToObj(i -> () -> {
                        LibraryBook book = titled(i, "Book");
                        Reading reading = reading(book, i % 2 == 0 ? ann : ben).as(ReadingStatus.TO_READ);
                        return store().libraryBooks().add(book, reading);
                    })
                    .toList();

            assertThat(Outcome.errors(atTheSameTime(adds))).isEmpty();
            assertThat(counts(ann)).isEqualTo(expected(8 * round, ReadingStatus.TO_READ, 4 * round));
            assertThat(counts(ben)).isEqualTo(expected(8 * round, ReadingStatus.TO_READ, 4 * round));
        }
    }

    @Test
    void counts_ofChangesAtTheSameTime_agreeWithTheBooks() {
        List<Callable<Boolean>> changes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            LibraryBook book = add(titled(i, "Book"), ann, ReadingStatus.TO_READ);
            int kind = i % 3;
            changes.add(() -> {
                switch (kind) {
                    case 0 -> store().libraryBooks().save(book.deleted(NOW));
                    case 1 -> store().libraryBooks().purge(List.of(book.id()));
                    default -> store().readings().save(reading(book, ben).as(ReadingStatus.READ));
                }
                return true;
            });
        }

        assertThat(Outcome.errors(atTheSameTime(changes))).isEmpty();
        assertThat(counts(ann)).isEqualTo(expected(3, ReadingStatus.TO_READ, 3));
        assertThat(counts(ben)).isEqualTo(expected(3, ReadingStatus.READ, 3));
    }

    @Test
    void counts_ofABookThatIsChangedAndPurgedAtTheSameTime_areZeroInTheEnd() {
        for (int i = 0; i < 5; i++) {
            LibraryBook book = add(titled(i, "Book"), ann, ReadingStatus.TO_READ);

            List<Outcome<Boolean>> outcomes = atTheSameTime(List.of(
                    () -> {
                        store().libraryBooks().save(book.deleted(NOW));
                        return true;
                    },
                    () -> {
                        store().libraryBooks().purge(List.of(book.id()));
                        return true;
                    }));
            assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
            inTransaction(() -> store().libraryBooks().purge(List.of(book.id())));

            assertThat(counts(ann)).isEqualTo(ShelfCounts.NONE);
        }
    }

    private static ShelfCounts expected(int home, ReadingStatus status, int ofStatus) {
        return new ShelfCounts(Map.of(Shelf.HOME, home), Map.of(status, ofStatus));
    }
}
