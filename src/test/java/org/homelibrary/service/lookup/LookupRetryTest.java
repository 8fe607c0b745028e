package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BEN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.MIA;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.Test;

class LookupRetryTest {

    private final BooksFixture library = new BooksFixture();
    private final OpenLookups open = new OpenLookups(library.store.libraryLookups(), library.store.bookLookups());
    private final LookupRetry retry = new LookupRetry(
            open,
            library.store.around(new WaitingLookups(library.store.libraryLookups())),
            library.books,
            library.lookups,
            library.clock);

    @Test
    void retryAll_putsBackInLineWhatFailed_asBulk_andNothingElse() {
        List<LibraryBook> failed = failed(ANN, 1, 120);
        ReaderBook waiting = library.addByIsbn(ANN);
        LibraryBook anothers = failed(BOB, 200, 1).get(0);

        LookupRetry.Retried done = retry.retryAll(ANN);

        assertThat(done).isEqualTo(new LookupRetry.Retried(120, false));
        assertThat(failed)
                .extracting(book -> library.stored(book.id()).lookup().status())
                .containsOnly(SyncStatus.PENDING);
        assertThat(library.queue.bulk)
                .containsExactlyInAnyOrderElementsOf(
                        failed.stream().map(book -> LookupMessage.of(book.id())).toList())
                .doesNotContain(LookupMessage.of(waiting.id()));
        assertThat(library.stored(anothers.id()).lookup().status()).isEqualTo(SyncStatus.FAILED);
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
        List<LibraryBook> failed = failed(ANN, 1, 5);
        library.queue.room = 2;

        LookupRetry.Retried done = retry.retryAll(ANN);

        assertThat(done).isEqualTo(new LookupRetry.Retried(5, false));
        assertThat(library.queue.messages).hasSize(2);
        assertThat(library.queue.refused).isEqualTo(1);
        assertThat(failed)
                .extracting(book -> library.stored(book.id()).lookup().status())
                .containsOnly(SyncStatus.PENDING);
    }

    @Test
    void retry_ofOneBook_putsItBackInLine_andNoOther() {
        List<LibraryBook> failed = failed(ANN, 1, 3);

        LibraryBook waiting = retry.retry(BEN, failed.get(1).id().bookId());

        assertThat(waiting).isEqualTo(library.stored(failed.get(1).id()));
        assertThat(failed)
                .extracting(book -> library.stored(book.id()).lookup().status())
                .containsExactly(SyncStatus.FAILED, SyncStatus.PENDING, SyncStatus.FAILED);
    }

    @Test
    void memberWhoMayOnlyRead_hasNothingTriedAgain() {
        LibraryBook failed = failed(ANN, 1, 1).get(0);

        assertThatThrownBy(() -> retry.retryAll(MIA)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> retry.retry(MIA, failed.id().bookId())).isInstanceOf(ForbiddenException.class);
        assertThat(library.stored(failed.id())).isEqualTo(failed);
    }

    @Test
    void retryAll_whereNothingFailed_doesNothing() {
        assertThat(retry.retryAll(ANN)).isEqualTo(new LookupRetry.Retried(0, false));
    }

    private List<LibraryBook> failed(Member member, int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(seed -> library.store.store(() -> {
                    LibraryBook book = LibraryBook.withIsbn(
                            member.libraryId(),
                            new Isbn(MadeIsbn.of(new Random(seed))),
                            member.userId(),
                            library.clock.instant());
                    return library.libraryBooks.add(
                            book.withLookup(book.lookup().failed(LookupFailure.NOT_FOUND, null)), null);
                }))
                .toList();
    }
}
