package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.LookupGap;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.Page;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list of open lookups must do in every store. Books are called by their number: the higher, the later added. */
public abstract class OpenLookupDaoContract extends DaoContract {

    private UUID ann;
    private UUID bob;

    @BeforeEach
    void registerReaders() {
        ann = newUser("ann");
        bob = newUser("bob");
    }

    @Test
    void list_failedFirst_thenWaiting_theNewestFirst() {
        add(ann, 1, book -> {});
        add(ann, 2, failing(LookupFailure.NOT_FOUND, null));
        add(ann, 3, book -> {});
        add(ann, 4, failing(LookupFailure.UNAVAILABLE, Duration.ofHours(1)));

        assertThat(numbers(list(ann, null, 10))).containsExactly(4, 2, 3, 1);
        UserBook first = list(ann, null, 10).items().get(0);
        assertThat(first.getLookupAttempts()).isEqualTo(1);
        assertThat(first.getNextLookupAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void list_withWhatWasFoundInPart_betweenTheFailedAndTheWaiting() {
        LookupGap gap = new LookupGap(MetadataSource.GOOGLE_BOOKS, LookupFailure.UNAVAILABLE, NOW.plusSeconds(60));
        add(ann, 1, failing(LookupFailure.NOT_FOUND, null));
        add(ann, 2, book -> book.lookupIncomplete(gap));
        add(ann, 3, book -> {});

        assertThat(numbers(list(ann, null, 10))).containsExactly(1, 2, 3);
        assertThat(count(ann, 10)).isEqualTo(3);
    }

    @Test
    void list_withoutWhatIsDone_deleted_orAnothers() {
        add(ann, 1, book -> {});
        add(ann, 2, book -> book.delete(NOW));
        add(ann, 3, failing(LookupFailure.NOT_FOUND, null));
        add(bob, 4, book -> {});
        inTransaction(() -> store().userBooks().add(UserBook.byHand(ann, UUID.randomUUID(), NOW)));

        assertThat(numbers(list(ann, null, 10))).containsExactly(3, 1);
        assertThat(count(ann, 10)).isEqualTo(2);
        assertThat(count(bob, 10)).isEqualTo(1);
    }

    @Test
    void book_whoseStateChanges_movesInTheList_andLeavesItWithItsLookup() {
        add(ann, 1, book -> {});
        add(ann, 2, book -> {});

        change(1, failing(LookupFailure.RATE_LIMITED, Duration.ofMinutes(1)));
        assertThat(numbers(list(ann, null, 10))).containsExactly(1, 2);

        change(1, book -> book.requestLookup(NOW));
        assertThat(numbers(list(ann, null, 10))).containsExactly(2, 1);

        change(2, book -> book.delete(NOW));
        assertThat(numbers(list(ann, null, 10))).containsExactly(1);

        change(2, UserBook::restore);
        inTransaction(() -> store().userBooks().purge(ann, isbn(1).bookId()));
        assertThat(numbers(list(ann, null, 10))).containsExactly(2);
    }

    @Test
    void pages_forwardAndBack_acrossTheStates() {
        IntStream.rangeClosed(1, 5).forEach(number -> add(ann, number, book -> {}));
        IntStream.rangeClosed(6, 10).forEach(number -> add(ann, number, failing(LookupFailure.NOT_FOUND, null)));

        List<Integer> forward = new ArrayList<>();
        String cursor = null;
        Page<UserBook> page;
        do {
            page = list(ann, cursor, 3);
            forward.addAll(numbers(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(forward).containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(numbers(page)).containsExactly(1);
        Page<UserBook> before = list(ann, page.previous(), 3);
        assertThat(numbers(before)).containsExactly(4, 3, 2);
        Page<UserBook> across = list(ann, before.previous(), 3);
        assertThat(numbers(across)).containsExactly(7, 6, 5);
        assertThat(numbers(list(ann, across.next(), 3))).containsExactly(4, 3, 2);
        assertThat(numbers(list(bob, across.next(), 3))).isEmpty();
        assertThat(numbers(list(ann, "nonsense", 3))).containsExactly(10, 9, 8);
    }

    @Test
    void count_endsAtTheMaximum() {
        IntStream.rangeClosed(1, 5).forEach(number -> add(ann, number, book -> {}));
        IntStream.rangeClosed(6, 8).forEach(number -> add(ann, number, failing(LookupFailure.NOT_FOUND, null)));

        assertThat(count(ann, 100)).isEqualTo(8);
        assertThat(count(ann, 8)).isEqualTo(8);
        assertThat(count(ann, 5)).isEqualTo(5);
        assertThat(count(ann, 2)).isEqualTo(2);
        assertThat(count(bob, 2)).isZero();
    }

    private static Consumer<UserBook> failing(LookupFailure reason, Duration next) {
        return book -> book.lookupFailed(reason, next == null ? null : NOW.plus(next));
    }

    private void add(UUID user, int number, Consumer<UserBook> change) {
        inTransaction(() -> store().userBooks().add(UserBook.withIsbn(user, isbn(number), NOW.plusSeconds(number))));
        change(user, number, change);
    }

    private void change(int number, Consumer<UserBook> change) {
        change(ann, number, change);
    }

    private void change(UUID user, int number, Consumer<UserBook> change) {
        inTransaction(() -> {
            UserBook book =
                    store().userBooks().find(user, isbn(number).bookId()).orElseThrow();
            change.accept(book);
            store().userBooks().save(book);
        });
    }

    private Page<UserBook> list(UUID user, String cursor, int limit) {
        return inTransaction(() -> store().openLookups().list(user, cursor, limit));
    }

    private int count(UUID user, int max) {
        return inTransaction(() -> store().openLookups().count(user, max));
    }

    private static Isbn isbn(int number) {
        return new Isbn(MadeIsbn.of(new Random(number)));
    }

    private static List<Integer> numbers(Page<UserBook> page) {
        return page.items().stream()
                .map(book -> (int) Duration.between(NOW, book.getAddedAt()).toSeconds())
                .toList();
    }
}
