package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.Test;

class LookupRetryTest {

    private final BooksFixture library = new BooksFixture();
    private final OpenLookups open = new OpenLookups(library.store.openLookups(), library.store.bookLookups());
    private final LookupRetry retry = new LookupRetry(
            open,
            library.store.around(new HousekeepingStore(library.userBooks, library.throttles)),
            library.books,
            library.lookups,
            library.clock);

    @Test
    void retryAll_putsBackInLineWhatFailed_asBulk_andNothingElse() {
        List<UserBook> failed = failed(ANN, 1, 120);
        UserBook waiting = library.addByIsbn(ANN);
        UserBook anothers = failed(BOB, 200, 1).get(0);

        LookupRetry.Retried done = retry.retryAll(ANN);

        assertThat(done).isEqualTo(new LookupRetry.Retried(120, false));
        assertThat(failed)
                .extracting(library::stored)
                .extracting(UserBook::getSyncStatus)
                .containsOnly(SyncStatus.PENDING);
        assertThat(library.queue.bulk)
                .containsExactlyInAnyOrderElementsOf(
                        failed.stream().map(BooksFixture::message).toList())
                .doesNotContain(BooksFixture.message(waiting));
        assertThat(library.stored(anothers).getSyncStatus()).isEqualTo(SyncStatus.FAILED);
    }

    @Test
    void retryAll_ofALargeLibrary_takesSeveralRequests() {
        failed(ANN, 1, LookupRetry.MAX_RETRIED + 1);

        assertThat(retry.retryAll(ANN)).isEqualTo(new LookupRetry.Retried(LookupRetry.MAX_RETRIED, true));
        assertThat(retry.retryAll(ANN)).isEqualTo(new LookupRetry.Retried(1, false));
        assertThat(retry.retryAll(ANN)).isEqualTo(new LookupRetry.Retried(0, false));
    }

    @Test
    void retryAll_whenTheQueueIsFull_leavesTheRestToTheSweep_andAsksItOnce() {
        List<UserBook> failed = failed(ANN, 1, 5);
        library.queue.room = 2;

        LookupRetry.Retried done = retry.retryAll(ANN);

        assertThat(done).isEqualTo(new LookupRetry.Retried(5, false));
        assertThat(library.queue.messages).hasSize(2);
        assertThat(library.queue.refused).isEqualTo(1);
        assertThat(failed)
                .extracting(library::stored)
                .extracting(UserBook::getSyncStatus)
                .containsOnly(SyncStatus.PENDING);
    }

    @Test
    void retry_ofSome_leavesTheOthers() {
        List<UserBook> failed = failed(ANN, 1, 4);
        UUID chosen = failed.get(2).getBookId();

        LookupRetry.Retried done = retry.retry(ANN, book -> book.getBookId().equals(chosen));

        assertThat(done).isEqualTo(new LookupRetry.Retried(1, false));
        assertThat(library.queue.bulk).containsExactly(BooksFixture.message(failed.get(2)));
    }

    @Test
    void retryAll_whereNothingFailed_doesNothing() {
        assertThat(retry.retryAll(ANN)).isEqualTo(new LookupRetry.Retried(0, false));
    }

    private List<UserBook> failed(UUID user, int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(seed -> library.store.store(() -> {
                    UserBook book =
                            UserBook.withIsbn(user, new Isbn(MadeIsbn.of(new Random(seed))), library.clock.instant());
                    book.lookupFailed(LookupFailure.NOT_FOUND, null);
                    return library.userBooks.add(book);
                }))
                .toList();
    }
}
