package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.message;

import java.time.Duration;
import java.util.Optional;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.Test;

class LookupRecorderTest {

    private final BooksFixture library = new BooksFixture();
    private final LookupRecorder recorder = library.recorder;

    @Test
    void failures_are_counted_and_the_waits_grow_until_only_the_user_tries_again() {
        ReaderBook book = library.addByIsbn(ANN);
        Duration before = Duration.ZERO;
        int failures = 0;
        while (library.stored(book).lookup().nextAt() != null) {
            library.clock.move(Duration.between(
                    library.clock.instant(), library.stored(book).lookup().nextAt()));
            library.lookups.work(message(book));
            LibraryBook failed = library.stored(book);
            assertThat(failed.lookup().attempts()).isEqualTo(++failures);
            if (failed.lookup().nextAt() != null) {
                Duration wait = Duration.between(
                        library.clock.instant(), failed.lookup().nextAt());
                assertThat(wait).isGreaterThan(before);
                before = wait;
            }
        }

        assertThat(failures).isEqualTo(3);
        assertThat(library.google.asked).hasSize(3);
        assertThat(recorder.findWaiting(message(book))).isEmpty();
        library.books.requestLookup(ANN, book.bookId());
        assertThat(recorder.findWaiting(message(book))).isPresent();
    }

    @Test
    void outcome_for_a_book_that_waits_no_longer_is_not_stored() {
        Edition edition = new Edition(new BookLookup(ISBN), Optional.of(library.knownEdition()));
        ReaderBook synced = library.addByIsbn(ANN);

        assertThat(recorder.settle(message(synced), edition)).isEmpty();
        assertThat(recorder.settle(message(synced), new Edition(new BookLookup(ISBN), Optional.empty())))
                .isEmpty();
        assertThat(recorder.giveUp(message(synced))).isEmpty();
        assertThat(library.stored(synced).lookup().status()).isEqualTo(SyncStatus.SYNCED);
    }
}
