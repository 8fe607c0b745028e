package org.homelibrary.service.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.message;
import static org.homelibrary.service.BooksFixture.titled;

import java.time.Duration;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.lookup.OverdueLookups;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private final BooksFixture library = new BooksFixture();
    private final Housekeeping housekeeping = library.housekeeping;

    @Test
    void lookups_that_the_last_run_left_undone_are_queued() {
        ReaderBook anns = library.addByIsbn(ANN);
        ReaderBook bobs = library.addByIsbn(BOB);
        library.addByHand(ANN, "By hand");

        housekeeping.queueDueLookups();

        assertThat(library.queue.messages).containsExactlyInAnyOrder(message(anns), message(bobs));
    }

    @Test
    void failed_lookup_is_queued_when_its_time_has_come() {
        ReaderBook book = library.addByIsbn(ANN);
        library.failEverywhere(LookupFailure.UNAVAILABLE);
        library.lookups.work(message(book));

        housekeeping.queueDueLookups();
        assertThat(library.queue.messages).isEmpty();

        library.clock.move(Duration.ofMinutes(1));
        housekeeping.queueDueLookups();
        assertThat(library.queue.messages).containsExactly(message(book));
    }

    @Test
    void deleted_and_filled_books_are_not_queued() {
        library.knownEdition();
        library.addByIsbn(ANN);
        ReaderBook deleted = library.addByIsbn(BOB);
        library.books.requestLookup(BOB, deleted.bookId());
        library.books.delete(BOB, deleted.bookId());

        housekeeping.queueDueLookups();

        assertThat(library.queue.messages).isEmpty();
    }

    @Test
    void full_queue_ends_the_sweep_and_loses_nothing() {
        library.addByIsbn(ANN);
        library.addByIsbn(BOB);
        library.queue.room = 1;

        assertThatThrownBy(housekeeping::queueDueLookups).isInstanceOf(QueueException.class);

        library.queue.messages.clear();
        library.queue.room = 2;
        housekeeping.queueDueLookups();
        assertThat(library.queue.messages).hasSize(2);
    }

    @Test
    void queue_that_keeps_its_messages_gets_only_those_that_were_lost() {
        ReaderBook lost = library.addByIsbn(ANN);
        library.clock.move(OverdueLookups.LOST_AFTER);
        ReaderBook waiting = library.addByIsbn(BOB);
        library.clock.move(Duration.ofSeconds(1));

        housekeeping.queueLostLookups();
        housekeeping.queueLostLookups();

        assertThat(library.queue.messages).containsExactly(message(lost));
        assertThat(library.stored(waiting).version()).isEqualTo(waiting.book().version());
    }

    @Test
    void lost_lookups_are_left_to_the_next_time_when_the_queue_is_down() {
        ReaderBook lost = library.addByIsbn(ANN);
        library.addByIsbn(BOB);
        library.clock.move(OverdueLookups.LOST_AFTER.plusSeconds(1));
        library.queue.room = 0;

        housekeeping.queueLostLookups();
        assertThat(library.queue.refused).isEqualTo(1);

        library.queue.room = Integer.MAX_VALUE;
        library.clock.move(Duration.ofHours(1));
        housekeeping.queueLostLookups();
        assertThat(library.queue.messages).hasSize(2).contains(message(lost));
    }

    @Test
    void deleted_book_is_removed_with_its_own_cover_when_nobody_can_want_it_back() {
        ReaderBook book = library.adding
                .addByHand(ANN, titled("Gone", ReadingStatus.READ, null, new byte[] {7}), 1)
                .book();
        ReaderBook kept = library.addByHand(ANN, "Kept");
        library.books.delete(ANN, book.bookId());

        library.clock.move(Housekeeping.RESTORABLE);
        housekeeping.purgeDeletedBooks();
        assertThat(library.books.restore(ANN, book.bookId()).book().details().title())
                .isEqualTo("Gone");

        library.books.delete(ANN, book.bookId());
        library.clock.move(Housekeeping.RESTORABLE.plusSeconds(1));
        housekeeping.purgeDeletedBooks();

        assertThatThrownBy(() -> library.books.restore(ANN, book.bookId())).isInstanceOf(NotFoundException.class);
        assertThat(library.covers.find(book.book().details().coverId())).isEmpty();
        assertThat(library.books.find(ANN, kept.bookId()).book().details().title())
                .isEqualTo("Kept");
    }

    @Test
    void deleted_book_that_is_added_again_while_the_purge_is_under_way_is_not_lost() {
        ReaderBook book = library.addByIsbn(ANN);
        library.books.delete(ANN, book.bookId());
        LibraryBook listed = library.stored(book);
        library.addByIsbn(ANN);

        library.books.purge(listed);

        assertThat(library.stored(book).isDeleted()).isFalse();
    }

    @Test
    void failed_sign_ins_of_long_ago_are_forgotten() {
        library.store.store(() -> library.throttles.recordFailure("long ago", library.clock.instant()));
        library.clock.move(SignInThrottle.FORGOTTEN_AFTER.plusSeconds(1));
        library.store.store(() -> library.throttles.recordFailure("just now", library.clock.instant()));

        housekeeping.forgetOldGuesses();

        assertThat(library.throttles.keys()).containsExactly("just now");
    }
}
