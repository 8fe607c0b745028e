package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.METADATA;
import static org.homelibrary.service.BooksFixture.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.books.AddedTimes;
import org.homelibrary.service.maintenance.Housekeeping;
import org.junit.jupiter.api.Test;

/** The clock was wrong for a while, and is right again. */
class WrongClockTest {

    private static final Duration FOUR_YEARS = Duration.ofDays(1461);

    private final BooksFixture library = new BooksFixture();
    private final AddedTimes addedTimes = new AddedTimes(library.adding, library.clock);

    @Test
    void failed_lookup_that_a_clock_ahead_put_off_for_years_is_queued_by_the_next_sweep() {
        ReaderBook book = failedInFourYears();

        library.housekeeping.queueDueLookups();

        assertThat(library.queue.messages).containsExactly(message(book));
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(library.stored(book).lookup().nextAt()).isEqualTo(library.clock.instant());
    }

    @Test
    void failed_lookup_that_a_clock_ahead_put_off_for_years_is_queued_when_it_is_seen() {
        ReaderBook book = failedInFourYears();

        library.overdue.resume(List.of(ShelfEntry.of(library.stored(book), null)));

        assertThat(library.queue.messages).containsExactly(message(book));
    }

    @Test
    void lookup_that_waits_as_long_as_lookups_may_is_left_alone() {
        ReaderBook book = library.addByIsbn(ANN);
        library.lookups.work(message(book));
        library.clock.move(Duration.ofDays(1));
        library.lookups.work(message(book));

        library.housekeeping.queueDueLookups();

        assertThat(library.queue.messages).isEmpty();
    }

    @Test
    void edition_that_a_clock_ahead_has_fetched_is_asked_for_again() {
        library.clock.move(FOUR_YEARS);
        library.knownEdition();
        library.clock.move(FOUR_YEARS.negated());
        library.google.knows(METADATA);
        ReaderBook book = library.addByIsbn(ANN);
        library.books.requestLookup(ANN, book.bookId());

        library.lookups.work(message(book));

        assertThat(library.google.asked).containsExactly(ISBN);
        assertThat(library.editions.find(ISBN.bookId()).orElseThrow().getFetchedAt())
                .isEqualTo(library.clock.instant());
    }

    @Test
    void pause_of_a_queue_that_a_clock_ahead_began_is_over() {
        ReaderBook book = library.addByIsbn(ANN);
        library.clock.move(FOUR_YEARS);
        library.queue.room = 0;
        library.overdue.resume(library.stored(book));
        library.clock.move(FOUR_YEARS.negated());
        library.queue.room = 1;

        library.overdue.resume(library.stored(book));

        assertThat(library.queue.messages).containsExactly(message(book));
    }

    @Test
    void book_that_a_clock_ahead_has_dated_leaves_the_top_of_the_list_when_it_is_seen() {
        library.clock.move(FOUR_YEARS);
        ReaderBook ahead = library.addByHand(ANN, "Ahead of its time");
        library.clock.move(FOUR_YEARS.negated());

        assertThat(addedTimes.correct(list())).extracting(ShelfEntry::addedAt).containsExactly(library.clock.instant());

        library.clock.move(Duration.ofMinutes(1));
        ReaderBook later = library.addByHand(ANN, "Later");
        assertThat(list()).extracting(entry -> entry.id().bookId()).containsExactly(later.bookId(), ahead.bookId());
    }

    @Test
    void book_that_a_clock_without_battery_has_dated_is_dated_when_it_is_seen() {
        Instant right = library.clock.instant();
        library.clock.move(Duration.between(right, Instant.parse("1970-01-04T00:00:00Z")));
        library.addByHand(ANN, "Of the seventies");
        assertThat(addedTimes.correct(list())).isEqualTo(list());
        library.clock.move(Duration.between(library.clock.instant(), right));

        assertThat(addedTimes.correct(list())).extracting(ShelfEntry::addedAt).containsExactly(right);
    }

    @Test
    void clock_that_is_behind_dates_nothing_anew() {
        library.addByHand(ANN, "Rightly dated");
        library.clock.move(FOUR_YEARS.negated());
        List<ShelfEntry> before = list();

        assertThat(addedTimes.correct(list())).isEqualTo(before);
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void book_that_was_deleted_at_1970_can_be_restored_for_as_long_as_any_other() {
        ReaderBook book = library.addByHand(ANN, "Deleted");
        Instant right = library.clock.instant();
        library.clock.move(Duration.between(right, Instant.parse("1970-01-04T00:00:00Z")));
        library.books.delete(ANN, book.bookId());
        library.clock.move(Duration.between(library.clock.instant(), right));

        library.housekeeping.purgeDeletedBooks();
        assertThat(library.stored(book).holding().deletedAt()).isEqualTo(right);

        library.clock.move(Housekeeping.RESTORABLE.plusSeconds(1));
        library.housekeeping.purgeDeletedBooks();
        assertThat(library.libraryBooks.find(book.id())).isEmpty();
    }

    private ReaderBook failedInFourYears() {
        library.clock.move(FOUR_YEARS);
        ReaderBook book = library.addByIsbn(ANN);
        library.failEverywhere(LookupFailure.UNAVAILABLE);
        library.lookups.work(message(book));
        library.clock.move(FOUR_YEARS.negated());
        return book;
    }

    private List<ShelfEntry> list() {
        return library.newestOfAnn().page().items();
    }
}
