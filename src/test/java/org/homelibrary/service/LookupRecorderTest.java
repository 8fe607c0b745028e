package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.METADATA;
import static org.homelibrary.service.BooksFixture.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.LookupResult;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.junit.jupiter.api.Test;

class LookupRecorderTest {

    private final BooksFixture library = new BooksFixture();
    private final LookupRecorder recorder = library.recorder;

    @Test
    void new_edition_is_stored_with_its_cover() {
        Book edition = recorder.saveEdition(ISBN, new LookupResult.Found(METADATA, new byte[] {1}));

        assertThat(library.editions.find(ISBN.bookId()).orElseThrow().metadata())
                .isEqualTo(METADATA);
        assertThat(library.covers.find(edition.getCoverId())).isPresent();
    }

    @Test
    void newer_answer_replaces_the_words_but_takes_no_cover_away() {
        Book first = recorder.saveEdition(ISBN, new LookupResult.Found(METADATA, new byte[] {1}));
        library.clock.move(Duration.ofDays(30));
        BookMetadata newer =
                new BookMetadata("Second printing", null, List.of(), null, null, null, null, List.of(), null);

        Book second = recorder.saveEdition(ISBN, new LookupResult.Found(newer, null));

        assertThat(second.metadata()).isEqualTo(newer);
        assertThat(second.getCoverId()).isEqualTo(first.getCoverId());
        assertThat(second.getFetchedAt()).isEqualTo(library.clock.instant());
    }

    @Test
    void failures_are_counted_and_the_waits_grow_until_only_the_user_tries_again() {
        UserBook book = library.addByIsbn(ANN);
        LookupResult.Failed unknown = new LookupResult.Failed(LookupFailure.NOT_FOUND, Optional.empty());
        Duration before = Duration.ZERO;
        int failures = 0;
        while (library.stored(book).getNextLookupAt() != null) {
            library.clock.move(Duration.between(
                    library.clock.instant(), library.stored(book).getNextLookupAt()));
            UserBook failed = recorder.fail(message(book), unknown).orElseThrow();
            assertThat(failed.getLookupAttempts()).isEqualTo(++failures);
            if (failed.getNextLookupAt() != null) {
                Duration wait = Duration.between(library.clock.instant(), failed.getNextLookupAt());
                assertThat(wait).isGreaterThan(before);
                before = wait;
            }
        }

        assertThat(failures).isEqualTo(3);
        assertThat(recorder.findWaiting(message(book))).isEmpty();
        library.books.requestLookup(ANN, book.getBookId());
        assertThat(recorder.findWaiting(message(book))).isPresent();
    }

    @Test
    void outcome_for_a_book_that_waits_no_longer_is_not_stored() {
        Book edition = library.knownEdition();
        UserBook synced = library.addByIsbn(ANN);
        LookupResult.Failed failed = new LookupResult.Failed(LookupFailure.UNAVAILABLE, Optional.empty());

        assertThat(recorder.fail(message(synced), failed)).isEmpty();
        assertThat(recorder.fill(message(synced), edition)).isEmpty();
        assertThat(library.stored(synced).getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
    }
}
