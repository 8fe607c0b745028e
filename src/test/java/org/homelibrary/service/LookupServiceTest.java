package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.details;
import static org.homelibrary.service.BooksFixture.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.support.MadeIsbn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupServiceTest {

    private static final BookMetadata ONLY_A_TITLE =
            new BookMetadata("Provider's title", null, List.of(), null, null, null, null, List.of(), null);

    private final BooksFixture library = new BooksFixture();
    private final LookupService lookups = library.lookups;

    @BeforeEach
    void knowTheBook() {
        library.knowTheBook();
    }

    @Test
    void book_that_waits_is_queued_and_no_other() {
        UserBook waiting = library.addByIsbn(ANN);
        UserBook byHand = library.addByHand(ANN, "By hand");

        assertThat(lookups.request(waiting)).isTrue();
        assertThat(lookups.request(byHand)).isTrue();

        assertThat(library.queue.messages).containsExactly(message(waiting));
    }

    @Test
    void full_queue_leaves_the_book_waiting() {
        library.queue.room = 0;
        UserBook book = library.addByIsbn(ANN);

        assertThat(lookups.request(book)).isFalse();

        assertThat(library.stored(book).getSyncStatus()).isEqualTo(SyncStatus.PENDING);
    }

    @Test
    void found_book_is_filled_with_what_the_providers_say_and_their_cover() {
        UserBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        UserBook filled = library.stored(book);
        assertThat(filled.getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(filled.getTitle()).isEqualTo("Provider's title");
        assertThat(filled.getNextLookupAt()).isNull();
        assertThat(library.covers.find(filled.getCoverId()).orElseThrow().getOwnerId())
                .isNull();
    }

    @Test
    void edited_fields_survive_a_refetch() {
        UserBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        UserBook found = library.stored(book);
        library.books.edit(ANN, book.getBookId(), found.getVersion(), details("My own title"));
        library.clock.move(Duration.ofDays(1));

        library.books.requestLookup(ANN, book.getBookId());
        lookups.work(message(book));

        assertThat(library.stored(book).getTitle()).isEqualTo("My own title");
        assertThat(library.stored(book).getAuthor()).isNull();
        assertThat(library.stored(book).getGenre()).isNull();
        assertThat(library.stored(book).getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void message_that_comes_twice_or_late_does_nothing() {
        UserBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        UserBook filled = library.stored(book);

        lookups.work(message(book));

        assertThat(library.stored(book).getVersion()).isEqualTo(filled.getVersion());
        assertThat(library.google.asked).hasSize(1);
    }

    @Test
    void message_about_a_book_that_is_gone_does_nothing() {
        UserBook book = library.addByIsbn(ANN);
        library.books.delete(ANN, book.getBookId());

        lookups.work(message(book));
        lookups.work(new LookupMessage(BOB, book.getBookId()));
        lookups.giveUp(new LookupMessage(BOB, book.getBookId()));

        assertThat(library.google.asked).isEmpty();
        assertThat(library.userBooks.find(BOB, book.getBookId())).isEmpty();
    }

    @Test
    void book_deleted_while_the_providers_are_asked_stays_deleted() {
        UserBook book = library.addByIsbn(ANN);
        library.google.meanwhile = () -> library.books.delete(ANN, book.getBookId());

        lookups.work(message(book));

        assertThat(library.stored(book).isDeleted()).isTrue();
        assertThat(library.stored(book).getTitle()).isNull();
        assertThat(library.editions.find(ISBN.bookId())).isPresent();
    }

    @Test
    void book_edited_while_the_providers_are_asked_keeps_the_edit_and_is_filled() {
        UserBook book = library.addByIsbn(ANN);
        library.google.meanwhile = () -> {
            library.books.edit(ANN, book.getBookId(), book.getVersion(), details("Typed meanwhile"));
            library.books.setStatus(ANN, book.getBookId(), ReadingStatus.READING);
        };

        lookups.work(message(book));

        UserBook filled = library.stored(book);
        assertThat(filled.getTitle()).isEqualTo("Typed meanwhile");
        assertThat(filled.getStatus()).isEqualTo(ReadingStatus.READING);
        assertThat(filled.getAuthor()).isEqualTo("P. Author");
    }

    @Test
    void edition_fetched_a_moment_ago_is_not_asked_for_again() {
        UserBook anns = library.addByIsbn(ANN);
        UserBook bobs = library.addByIsbn(BOB);
        lookups.work(message(anns));

        lookups.work(message(bobs));

        assertThat(library.google.asked).hasSize(1);
        assertThat(library.stored(bobs).getTitle()).isEqualTo("Provider's title");

        library.clock.move(Duration.ofMinutes(11));
        library.books.requestLookup(ANN, anns.getBookId());
        lookups.work(message(anns));

        assertThat(library.google.asked).hasSize(2);
    }

    @Test
    void failed_lookup_says_why_and_when_it_is_tried_again() {
        library.google.fails(LookupFailure.RATE_LIMITED, Duration.ofMinutes(7));
        library.openLibrary.fails(LookupFailure.RATE_LIMITED, Duration.ofMinutes(9));
        UserBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        UserBook failed = library.stored(book);
        assertThat(failed.getSyncStatus()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.getLookupFailure()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(failed.getNextLookupAt()).isEqualTo(library.clock.instant().plus(Duration.ofMinutes(7)));
    }

    @Test
    void book_whose_turn_has_not_come_stays_in_line_with_what_is_known_and_nobody_reads_of_a_quota() {
        Instant now = library.clock.instant();
        library.google.isAskedLater(now.plusSeconds(3), now);
        library.openLibrary.knows(ONLY_A_TITLE);
        UserBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        UserBook waiting = library.stored(book);
        assertThat(waiting.getTitle()).isEqualTo("Provider's title");
        assertThat(waiting.getSyncStatus()).isEqualTo(SyncStatus.PENDING);
        assertThat(waiting.getLookupFailure()).isNull();
        assertThat(waiting.getLookupAttempts()).isZero();
        assertThat(waiting.getNextLookupAt()).isEqualTo(now.plusSeconds(10));
        assertThat(library.queue.later).as("over SQS no sweep brings it").containsExactly(message(book));

        library.clock.move(Duration.ofSeconds(10));
        library.knowTheBook();
        lookups.work(message(book));
        assertThat(library.stored(book).getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.openLibrary.asked).as("has said all it knows").hasSize(1);
    }

    @Test
    void incomplete_book_whose_turn_has_not_come_stays_incomplete() {
        library.google.fails(LookupFailure.UNAVAILABLE, Duration.ofMinutes(1));
        library.openLibrary.knows(ONLY_A_TITLE);
        UserBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        library.clock.move(Duration.ofMinutes(2));
        Instant now = library.clock.instant();
        library.google.isAskedLater(now.plusSeconds(30), now);

        lookups.work(message(book));

        UserBook waiting = library.stored(book);
        assertThat(waiting.getSyncStatus()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(waiting.getLookupFailure()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(waiting.getNextLookupAt()).isEqualTo(now.plusSeconds(30));
    }

    @Test
    void preview_of_a_book_whose_turn_has_not_come_may_be_asked_for_again() {
        Instant now = library.clock.instant();
        library.google.isAskedLater(now.plusSeconds(3), now);

        assertThat(lookups.preview(ISBN)).isEqualTo(new Preview.Busy());
    }

    @Test
    void failed_lookup_is_tried_again_when_it_is_due_and_not_before() {
        library.failEverywhere(LookupFailure.UNAVAILABLE);
        UserBook book = library.addByIsbn(ANN);
        lookups.work(message(book));

        lookups.work(message(book));
        assertThat(library.google.asked).hasSize(1);

        library.clock.move(Duration.ofMinutes(1));
        library.knowTheBook();
        lookups.work(message(book));

        assertThat(library.stored(book).getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.stored(book).getLookupFailure()).isNull();
        assertThat(library.stored(book).getLookupAttempts()).isZero();
    }

    @Test
    void lookup_that_is_given_up_is_failed_and_tried_again_later() {
        UserBook book = library.addByIsbn(ANN);

        lookups.giveUp(message(book));

        UserBook failed = library.stored(book);
        assertThat(failed.getSyncStatus()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.getLookupFailure()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(failed.getNextLookupAt()).isAfter(library.clock.instant());
    }

    @Test
    void preview_tells_what_is_known_and_stores_it_for_whoever_adds_the_book() {
        assertThat(lookups.preview(ISBN)).isInstanceOfSatisfying(Preview.Known.class, known -> assertThat(
                        known.book().metadata().title())
                .isEqualTo("Provider's title"));
        assertThat(lookups.preview(ISBN)).isInstanceOf(Preview.Known.class);

        assertThat(library.google.asked).hasSize(1);
        assertThat(library.addByIsbn(ANN).getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void preview_of_what_nobody_knows_says_why_and_stores_nothing() {
        library.google.knowsNothing();

        assertThat(lookups.preview(ISBN)).isEqualTo(new Preview.Unknown(LookupFailure.NOT_FOUND));
        assertThat(library.editions.find(ISBN.bookId())).isEmpty();
    }

    @Test
    void previews_hold_up_few_requests_at_a_time() {
        int max = 4;
        List<Preview> innermostFirst = new ArrayList<>();
        library.google.meanwhile = () -> {
            if (library.google.asked.size() <= max) {
                innermostFirst.add(lookups.preview(new Isbn(MadeIsbn.of(new Random(library.google.asked.size())))));
            }
        };

        lookups.preview(ISBN);

        assertThat(library.google.asked).hasSize(max);
        assertThat(innermostFirst.get(0)).isEqualTo(new Preview.Busy());
    }

    @Test
    void finding_a_known_edition_asks_no_provider() {
        assertThat(lookups.findEdition(ISBN)).isEmpty();
        library.knownEdition();
        assertThat(lookups.findEdition(ISBN)).isPresent();

        assertThat(library.google.asked).isEmpty();
    }
}
