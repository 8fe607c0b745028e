package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.METADATA;
import static org.homelibrary.service.BooksFixture.message;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.books.BookEdit;
import org.junit.jupiter.api.Test;

class OverdueLookupsTest {

    private static final Duration LONG = OverdueLookups.LOST_AFTER.plusSeconds(1);

    private final BooksFixture library = new BooksFixture();
    private final OverdueLookups overdue = library.overdue;

    @Test
    void lookup_whose_message_may_still_be_waiting_is_left_alone() {
        ReaderBook book = library.addByIsbn(ANN);
        library.clock.move(OverdueLookups.LOST_AFTER);

        assertThat(overdue.resume(book.book())).isSameAs(book.book());
        assertThat(library.queue.messages).isEmpty();
    }

    @Test
    void lost_lookup_is_queued_once_when_seen_and_again_only_when_it_is_lost_again() {
        ReaderBook book = library.addByIsbn(ANN);
        library.clock.move(LONG);

        overdue.resume(library.stored(book));
        overdue.resume(library.stored(book));
        assertThat(library.queue.messages).containsExactly(message(book));

        library.clock.move(LONG);
        overdue.resume(library.stored(book));
        assertThat(library.queue.messages).containsExactly(message(book), message(book));
    }

    @Test
    void two_requests_that_see_it_at_once_queue_it_once() {
        ReaderBook book = library.addByIsbn(ANN);
        library.clock.move(LONG);
        LibraryBook seenByOne = library.stored(book);
        LibraryBook seenByTheOther = library.stored(book);

        overdue.resume(seenByOne);
        overdue.resume(seenByTheOther);

        assertThat(library.queue.messages).containsExactly(message(book));
    }

    @Test
    void failed_lookup_whose_time_has_come_is_pending_again() {
        ReaderBook book = library.addByIsbn(ANN);
        library.failEverywhere(LookupFailure.UNAVAILABLE);
        library.lookups.work(message(book));
        overdue.resume(library.stored(book));
        assertThat(library.queue.messages).isEmpty();

        library.clock.move(Duration.ofMinutes(3));
        LibraryBook seen = overdue.resume(library.stored(book));

        assertThat(library.queue.messages).containsExactly(message(book));
        assertThat(seen.lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(seen.lookup().attempts()).isEqualTo(1);
    }

    @Test
    void books_with_nothing_to_wait_for_are_left_alone() {
        ReaderBook book = library.addByIsbn(ANN);
        library.google.knows(METADATA);
        library.lookups.work(message(book));
        List<ShelfEntry> seen =
                List.of(ShelfEntry.of(library.stored(book), null), ShelfEntry.of(library.addByHand(ANN, "By hand")));
        library.clock.move(Duration.ofDays(400));

        assertThat(overdue.resume(seen)).isEqualTo(seen);
        assertThat(library.queue.messages).isEmpty();
    }

    @Test
    void page_of_lost_lookups_queues_a_few_at_a_time() {
        List<ShelfEntry> page = addPage();
        library.clock.move(LONG);

        List<ShelfEntry> seen = overdue.resume(page);

        assertThat(seen)
                .extracting(ShelfEntry::id)
                .containsExactlyElementsOf(page.stream().map(ShelfEntry::id).toList());
        assertThat(library.queue.messages).hasSize(OverdueLookups.MAX_AT_ONCE);
    }

    @Test
    void queue_that_refuses_is_asked_once_for_a_whole_page_and_not_for_every_page() {
        List<ShelfEntry> page = addPage();
        library.clock.move(LONG);
        library.queue.room = 0;

        overdue.resume(page);
        overdue.resume(page);
        assertThat(library.queue.refused).isEqualTo(1);

        library.queue.room = Integer.MAX_VALUE;
        library.clock.move(OverdueLookups.PAUSE);
        overdue.resume(page);
        assertThat(library.queue.messages).isNotEmpty();
    }

    private List<ShelfEntry> addPage() {
        return IntStream.iterate(100_000_000, number -> number + 1)
                .mapToObj(number -> Isbn.parse(String.valueOf(number) + checkDigit(number)))
                .limit(OverdueLookups.MAX_AT_ONCE + 5)
                .map(isbn -> ShelfEntry.of(library.adding
                        .addByIsbn(ANN, isbn.orElseThrow(), BookEdit.NONE)
                        .book()))
                .toList();
    }

    private static String checkDigit(int nineDigits) {
        String digits = String.valueOf(nineDigits);
        int sum = IntStream.range(0, 9)
                .map(i -> (10 - i) * (digits.charAt(i) - '0'))
                .sum();
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "X" : String.valueOf(check);
    }
}
