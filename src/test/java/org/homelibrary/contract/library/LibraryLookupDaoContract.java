package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.LookupGap;
import org.homelibrary.persistence.Page;
import org.junit.jupiter.api.Test;

/** Lookups that are due, and those that are not done. */
public abstract class LibraryLookupDaoContract extends LibraryContract {

    @Test
    void findDue_givesWhatIsDueInEveryLibrary_theLongestWaitingFirst() {
        UUID second = newLibrary("second", ben);
        LibraryBook late = add(pending(home, 1, 20));
        LibraryBook early = add(pending(second, 2, 10));
        add(pending(home, 3, 40));
        change(add(pending(home, 4, 5)), it -> it.deleted(NOW));
        change(add(pending(home, 5, 5)), it -> it.withLookup(LookupState.SYNCED));
        add(titled(6, "by hand"));

        assertThat(due(30, 10)).containsExactly(early, late);
        assertThat(due(20, 10)).containsExactly(early, late);
        assertThat(due(19, 10)).containsExactly(early);
        assertThat(due(30, 1)).containsExactly(early);
    }

    @Test
    void findAfter_givesWhatIsDueLaterOnly_theSoonestFirst() {
        add(pending(home, 1, 20));
        LibraryBook failed = add(pending(home, 3, 10));
        LibraryBook later = add(pending(home, 2, 40));
        LibraryBook retried =
                change(failed, it -> it.withLookup(it.lookup().failed(LookupFailure.UNAVAILABLE, NOW.plusSeconds(90))));
        change(add(pending(home, 4, 50)), it -> it.deleted(NOW));

        assertThat(inTransaction(() -> store().libraryLookups().findAfter(NOW.plusSeconds(20), 10)))
                .containsExactly(later, retried);
        assertThat(inTransaction(() -> store().libraryLookups().findAfter(NOW.plusSeconds(20), 1)))
                .containsExactly(later);
    }

    @Test
    void findOpen_givesFailedThenIncompleteThenWaiting_ofOneLibrary_theNewestFirst() {
        UUID second = newLibrary("second", ben);
        add(pending(second, 1, 0));
        List<LibraryBook> expected = new ArrayList<>();
        for (int kind = 0; kind < 3; kind++) {
            List<LibraryBook> ofKind = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                int state = kind;
                LibraryBook book = add(pending(home, 100 + 10 * kind + i, i));
                ofKind.add(0, change(book, it -> it.withLookup(state(it.lookup(), state))));
            }
            expected.addAll(ofKind);
        }
        change(add(pending(home, 200, 50)), it -> it.deleted(NOW));
        change(add(pending(home, 201, 50)), it -> it.withLookup(LookupState.SYNCED));

        List<Page<LibraryBook>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(open(cursor));
            cursor = pages.get(pages.size() - 1).next();
        } while (cursor != null);

        assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactlyElementsOf(expected);
        for (int i = pages.size() - 1; i > 0; i--) {
            assertThat(open(pages.get(i).previous()).items())
                    .isEqualTo(pages.get(i - 1).items());
        }
        assertThat(inTransaction(() -> store().libraryLookups().countOpen(home, 100)))
                .isEqualTo(21);
        assertThat(inTransaction(() -> store().libraryLookups().countOpen(home, 5)))
                .isEqualTo(5);
        assertThat(inTransaction(() -> store().libraryLookups().countOpen(newLibrary("third", ann), 5)))
                .isZero();
    }

    @Test
    void bookWhoseLookupChanges_movesInTheList_andLeavesItWhenItIsDoneOrDeleted() {
        LibraryBook one = add(pending(home, 1, 1));
        LibraryBook two = add(pending(home, 2, 2));
        opened(two, one);

        change(one, it -> it.withLookup(it.lookup().failed(LookupFailure.NOT_FOUND, null)));
        opened(one, two);
        change(one, it -> it.lookupRequested(NOW));
        opened(two, one);
        change(two, it -> it.deleted(NOW));
        opened(one);
        change(two, LibraryBook::restored);
        change(one, it -> it.withLookup(LookupState.SYNCED));
        opened(two);
        inTransaction(() -> store().libraryBooks().purge(List.of(two.id())));
        opened();
    }

    private void opened(LibraryBook... expected) {
        assertThat(open(null).items())
                .extracting(LibraryBook::id)
                .containsExactlyElementsOf(
                        Stream.of(expected).map(LibraryBook::id).toList());
    }

    @Test
    void findOpen_withACursorThatNoPageOfThisLibraryGave_isTheFirstPage() {
        UUID second = newLibrary("second", ben);
        for (int i = 1; i <= 6; i++) {
            add(pending(home, i, i));
            add(pending(second, i, i));
        }
        Page<LibraryBook> first = open(null);
        String ofAnother = inTransaction(() -> store().libraryLookups().findOpen(second, null, 4))
                .next();

        assertThat(open(ofAnother)).isEqualTo(first);
        assertThat(open("nonsense")).isEqualTo(first);
    }

    private static LookupState state(LookupState before, int kind) {
        return switch (kind) {
            case 0 -> before.failed(LookupFailure.NOT_FOUND, null);
            case 1 -> before.incomplete(new LookupGap(MetadataSource.DNB, LookupFailure.UNAVAILABLE, NOW));
            default -> before;
        };
    }

    private LibraryBook pending(UUID library, int number, int seconds) {
        return LibraryBook.withIsbn(library, isbn(number), ann, NOW.plusSeconds(seconds));
    }

    private List<LibraryBook> due(int seconds, int limit) {
        Instant time = NOW.plusSeconds(seconds);
        return inTransaction(() -> store().libraryLookups().findDue(time, limit));
    }

    private Page<LibraryBook> open(String cursor) {
        return inTransaction(() -> store().libraryLookups().findOpen(home, cursor, 4));
    }
}
