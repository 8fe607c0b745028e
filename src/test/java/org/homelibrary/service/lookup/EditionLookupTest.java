package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.COVER;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.METADATA;
import static org.homelibrary.service.BooksFixture.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataField;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.CatalogueOffer;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.Test;

/** A part is not the whole: what a source could not say is asked again later, once for all readers, and nothing is lost. */
class EditionLookupTest {

    private static final BookMetadata OPEN_LIBRARY_S = new BookMetadata(
            "Provider's Title", null, List.of("P. Author"), "Press", "1999", 224, null, List.of("Novel"), null);
    private static final URI BY_ISBN = URI.create("https://covers.example.org/b/isbn/1-L.jpg");

    private final BooksFixture library = new BooksFixture();

    @Test
    void what_a_source_could_not_say_is_asked_again_by_itself_and_fills_the_gaps() {
        library.knowTheBook();
        library.google.fails(LookupFailure.UNAVAILABLE);
        library.openLibrary.knows(OPEN_LIBRARY_S, COVER);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        LibraryBook part = library.stored(book);
        assertThat(part.lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(part.details().title()).isEqualTo("Provider's Title");
        assertThat(part.lookup().failure()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(part.lookup().nextAt()).isEqualTo(library.clock.instant().plus(Duration.ofMinutes(1)));

        library.knowTheBook();
        sweepAfter(Duration.ofMinutes(1));

        LibraryBook whole = library.stored(book);
        assertThat(whole.lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(whole.details().description()).isEqualTo("About it.");
        assertThat(whole.details().title()).isEqualTo("Provider's Title");
        assertThat(edition().metadata().language()).isEqualTo("en");
        assertThat(library.openLibrary.asked).hasSize(1);
        assertThat(library.google.asked).hasSize(2);
    }

    @Test
    void what_a_source_said_before_it_was_cut_short_counts_and_the_rest_comes_later() {
        library.failEverywhere(LookupFailure.UNAVAILABLE);
        library.openLibrary.knowsInPart(OPEN_LIBRARY_S, LookupFailure.UNAVAILABLE);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        assertThat(library.stored(book).details().title()).isEqualTo("Provider's Title");
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);

        library.knowTheBook();
        sweepAfter(Duration.ofMinutes(1));
        assertThat(library.stored(book).details().description()).isEqualTo("About it.");
    }

    @Test
    void every_reader_of_the_book_gets_what_came_later_and_the_source_is_asked_once() {
        library.google.fails(LookupFailure.UNAVAILABLE);
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook anns = library.addByIsbn(ANN);
        library.lookups.work(message(anns));
        ReaderBook bobs = library.addByIsbn(BOB);
        assertThat(bobs.book().lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(bobs.book().details().title()).isEqualTo("Provider's Title");

        library.knowTheBook();
        sweepAfter(Duration.ofMinutes(1));

        assertThat(library.stored(anns).details().description()).isEqualTo("About it.");
        assertThat(library.stored(bobs).details().description()).isEqualTo("About it.");
        assertThat(library.stored(bobs).details().coverId()).isNotNull();
        assertThat(library.stored(bobs).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.google.asked).hasSize(2);
    }

    @Test
    void book_is_no_longer_incomplete_when_every_source_has_answered_whatever_is_missing() {
        library.google.fails(LookupFailure.UNAVAILABLE);
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        library.google.knowsNothing();
        sweepAfter(Duration.ofMinutes(1));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.stored(book).lookup().nextAt()).isNull();
    }

    @Test
    void book_of_which_nothing_is_missing_is_found_though_a_source_failed() {
        library.knowTheBook();
        library.google.fails(LookupFailure.RATE_LIMITED);
        library.openLibrary.knows(METADATA, COVER);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void a_source_that_fails_for_days_is_asked_more_and_more_rarely_and_at_last_no_more() {
        library.google.fails(LookupFailure.UNAVAILABLE);
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));
        int attempts = 1;
        while (library.stored(book).lookup().nextAt() != null) {
            sweepAfter(Duration.between(
                    library.clock.instant(), library.stored(book).lookup().nextAt()));
            attempts++;
            assertThat(attempts).isLessThan(20);
        }

        assertThat(library.google.asked).hasSize(attempts);
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.openLibrary.asked).hasSize(1);
    }

    @Test
    void refresh_while_a_source_is_down_loses_nothing_for_any_reader() {
        library.knowTheBook();
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook anns = library.addByIsbn(ANN);
        library.lookups.work(message(anns));
        ReaderBook bobs = library.addByIsbn(BOB);
        Book before = edition();

        library.clock.move(Duration.ofMinutes(11));
        library.google.fails(LookupFailure.RATE_LIMITED);
        library.books.requestLookup(ANN, anns.bookId());
        library.lookups.work(message(anns));

        assertThat(edition().metadata()).isEqualTo(before.metadata());
        assertThat(edition().getCoverId()).isEqualTo(before.getCoverId());
        LibraryBook refreshed = library.stored(anns);
        assertThat(refreshed.details().title()).isEqualTo("Provider's title");
        assertThat(refreshed.details().description()).isEqualTo("About it.");
        assertThat(refreshed.details().language()).isEqualTo("en");
        assertThat(refreshed.lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.stored(bobs)).isEqualTo(bobs.book());
    }

    @Test
    void refresh_at_which_nobody_answers_says_so_and_loses_nothing() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        library.failEverywhere(LookupFailure.UNAVAILABLE);
        library.books.requestLookup(ANN, book.bookId());
        library.lookups.work(message(book));

        LibraryBook failed = library.stored(book);
        assertThat(failed.lookup().status()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.details().description()).isEqualTo("About it.");
        assertThat(failed.lookup().nextAt()).isNotNull();
    }

    @Test
    void refresh_asks_every_source_anew_and_offers_what_it_says_now() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        library.google.knows(new BookMetadata(
                "Better title", null, List.of(), null, "1999-04", null, null, List.of(), "More about it."));
        library.books.requestLookup(ANN, book.bookId());
        library.lookups.work(message(book));

        LibraryBook refreshed = library.stored(book);
        assertThat(refreshed.details().title()).isEqualTo("Provider's title");
        assertThat(refreshed.details().description()).isEqualTo("About it.");
        assertThat(CatalogueOffer.of(refreshed, edition()).fields())
                .containsExactly(BookField.TITLE, BookField.PUBLISHED, BookField.DESCRIPTION);
        assertThat(edition().metadata().title()).isEqualTo("Better title");
        assertThat(edition().metadata().publishedDate()).isEqualTo("1999-04");
        assertThat(edition().metadata().pages()).isEqualTo(224);
        assertThat(lookup().getAnewSince()).isEmpty();
    }

    @Test
    void cover_that_is_not_handed_out_now_comes_later_without_asking_a_source_again() {
        library.google.knowsNothing();
        library.openLibrary.knows(METADATA, BY_ISBN);
        library.coverHosts.give(BY_ISBN, new CoverAnswer.Later(Optional.of(Duration.ofMinutes(5))));
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(library.stored(book).lookup().failure()).isNull();
        assertThat(library.stored(book).lookup().nextAt())
                .isEqualTo(library.clock.instant().plus(Duration.ofMinutes(5)));

        library.coverHosts.give(BY_ISBN, new CoverAnswer.Found(new byte[] {7}));
        sweepAfter(Duration.ofMinutes(5));

        assertThat(library.stored(book).details().coverId()).isNotNull();
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.google.asked).hasSize(1);
        assertThat(library.openLibrary.asked).hasSize(1);
        assertThat(edition().getOrigins().of(MetadataField.COVER).orElseThrow().source())
                .isEqualTo(MetadataSource.OPEN_LIBRARY);
    }

    @Test
    void cover_that_is_none_is_not_looked_for_again() {
        library.openLibrary.knows(METADATA, BY_ISBN);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.coverHosts.fetched).containsExactly(BY_ISBN);
    }

    @Test
    void second_reader_who_adds_the_book_while_it_is_asked_about_waits_for_what_the_first_finds() {
        library.knowTheBook();
        ReaderBook anns = library.addByIsbn(ANN);
        ReaderBook bobs = library.addByIsbn(BOB);
        UUID other = UUID.randomUUID();
        library.store.store(() -> library.bookLookups.save(claimedBy(other)));
        library.patience.instead = () -> {
            library.patience.instead = () -> {};
            library.editionRecorder.release(ISBN, other);
            library.lookups.work(message(anns));
        };

        library.lookups.work(message(bobs));

        assertThat(library.stored(bobs).details().title()).isEqualTo("Provider's title");
        assertThat(library.google.asked).hasSize(1);
    }

    @Test
    void lookup_that_another_process_does_all_the_while_is_put_off_and_not_lost() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.store.store(() -> library.bookLookups.save(claimedBy(UUID.randomUUID())));

        library.lookups.work(message(book));

        assertThat(library.google.asked).isEmpty();
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(library.stored(book).lookup().nextAt()).isAfter(library.clock.instant());
        assertThat(library.queue.later).containsExactly(message(book));

        // the other was killed: its claim ends by itself
        sweepAfter(Duration.ofMinutes(2));
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.google.asked).hasSize(1);
    }

    @Test
    void claim_of_somebody_who_was_killed_a_while_ago_is_not_waited_for() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.store.store(() -> library.bookLookups.save(claimedBy(UUID.randomUUID())));
        library.clock.move(Duration.ofSeconds(20));
        library.patience.instead = () -> {
            throw new AssertionError("waited");
        };

        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().nextAt())
                .isEqualTo(library.clock.instant().plus(Duration.ofSeconds(41)));
        assertThat(library.queue.later).containsExactly(message(book));
    }

    @Test
    void lookup_that_breaks_off_lets_the_next_try_begin_at_once() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.google.meanwhile = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(catchAll(() -> library.lookups.work(message(book)))).hasMessage("broken");

        library.google.meanwhile = () -> {};
        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void isbn_that_nobody_knows_is_asked_about_once_a_day_whoever_adds_it() {
        ReaderBook anns = library.addByIsbn(ANN);
        library.lookups.work(message(anns));
        ReaderBook bobs = library.addByIsbn(BOB);
        library.lookups.work(message(bobs));
        assertThat(library.stored(bobs).lookup().failure()).isEqualTo(LookupFailure.NOT_FOUND);
        assertThat(library.google.asked).hasSize(1);

        library.knowTheBook();
        sweepAfter(Duration.ofDays(1));

        assertThat(library.stored(anns).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.stored(bobs).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.google.asked).hasSize(2);
    }

    @Test
    void part_that_a_person_wants_now_is_asked_of_those_who_did_not_answer_only() {
        library.google.fails(LookupFailure.RATE_LIMITED, Duration.ofHours(5));
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));
        library.knowTheBook();
        library.clock.move(Duration.ofHours(5));

        LibraryBook due = library.books.retryLookup(book.id());
        assertThat(due.lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(library.lookups.request(due)).isTrue();
        assertThat(library.queue.messages).containsExactly(message(book));
        library.lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.openLibrary.asked).hasSize(1);
    }

    @Test
    void source_that_is_switched_off_is_waited_for_no_longer() {
        library.google.fails(LookupFailure.UNAVAILABLE);
        library.openLibrary.knows(OPEN_LIBRARY_S);
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));

        library.policy.sources = List.of(MetadataSource.OPEN_LIBRARY);
        sweepAfter(Duration.ofMinutes(1));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.google.asked).hasSize(1);
    }

    @Test
    void everything_known_says_who_said_it_and_when() {
        library.knowTheBook();
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));
        Instant then = library.clock.instant();

        assertThat(edition().getOrigins().of(MetadataField.TITLE).orElseThrow()).satisfies(origin -> {
            assertThat(origin.source()).isEqualTo(MetadataSource.GOOGLE_BOOKS);
            assertThat(origin.at()).isEqualTo(then);
        });
        assertThat(edition().getOrigins().of(MetadataField.SUBTITLE)).isEmpty();
    }

    /** Lets time go by, and does what the sweep queues. */
    private void sweepAfter(Duration time) {
        library.clock.move(time);
        library.queue.messages.clear();
        library.housekeeping.queueDueLookups();
        List.copyOf(library.queue.messages).forEach(library.lookups::work);
    }

    private BookLookup claimedBy(UUID holder) {
        BookLookup lookup = new BookLookup(ISBN);
        lookup.claim(holder, library.clock.instant());
        return lookup;
    }

    private Book edition() {
        return library.editions.find(ISBN.bookId()).orElseThrow();
    }

    private BookLookup lookup() {
        return library.bookLookups.find(ISBN.bookId()).orElseThrow();
    }

    private static Throwable catchAll(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
