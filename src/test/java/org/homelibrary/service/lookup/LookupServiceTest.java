package org.homelibrary.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.message;
import static org.homelibrary.service.BooksFixture.titled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.BooksFixture;
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
        ReaderBook waiting = library.addByIsbn(ANN);
        ReaderBook byHand = library.addByHand(ANN, "By hand");

        assertThat(lookups.request(waiting.book())).isTrue();
        assertThat(lookups.request(byHand.book())).isTrue();

        assertThat(library.queue.messages).containsExactly(message(waiting));
    }

    @Test
    void full_queue_leaves_the_book_waiting() {
        library.queue.room = 0;
        ReaderBook book = library.addByIsbn(ANN);

        assertThat(lookups.request(book.book())).isFalse();

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.PENDING);
    }

    @Test
    void found_book_is_filled_with_what_the_providers_say_and_their_cover() {
        ReaderBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        LibraryBook filled = library.stored(book);
        assertThat(filled.lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(filled.details().title()).isEqualTo("Provider's title");
        assertThat(filled.lookup().nextAt()).isNull();
        assertThat(library.covers.find(filled.details().coverId()).orElseThrow().getOwnerId())
                .isNull();
    }

    @Test
    void edited_fields_survive_a_refetch() {
        ReaderBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        LibraryBook found = library.stored(book);
        library.books.edit(
                ANN,
                book.bookId(),
                found.version(),
                BooksFixture.edit(
                        Map.of(BookField.TITLE, "My own title", BookField.AUTHORS, List.of(), BookField.GENRE, "")));
        library.clock.move(Duration.ofDays(1));

        library.books.requestLookup(ANN, book.bookId());
        lookups.work(message(book));

        assertThat(library.stored(book).details().title()).isEqualTo("My own title");
        assertThat(library.stored(book).details().authorLine()).isNull();
        assertThat(library.stored(book).details().genre()).isNull();
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void message_that_comes_twice_or_late_does_nothing() {
        ReaderBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        LibraryBook filled = library.stored(book);

        lookups.work(message(book));

        assertThat(library.stored(book).version()).isEqualTo(filled.version());
        assertThat(library.google.asked).hasSize(1);
    }

    @Test
    void message_about_a_book_that_is_gone_does_nothing() {
        ReaderBook book = library.addByIsbn(ANN);
        library.books.delete(ANN, book.bookId());

        lookups.work(message(book));
        lookups.work(new LookupMessage(BOB.libraryId(), book.bookId()));
        lookups.giveUp(new LookupMessage(BOB.libraryId(), book.bookId()));

        assertThat(library.google.asked).isEmpty();
        assertThat(library.libraryBooks.find(new LibraryBookId(BOB.libraryId(), book.bookId())))
                .isEmpty();
    }

    @Test
    void book_deleted_while_the_providers_are_asked_stays_deleted() {
        ReaderBook book = library.addByIsbn(ANN);
        library.google.meanwhile = () -> library.books.delete(ANN, book.bookId());

        lookups.work(message(book));

        assertThat(library.stored(book).isDeleted()).isTrue();
        assertThat(library.stored(book).details().title()).isNull();
        assertThat(library.editions.find(ISBN.bookId())).isPresent();
    }

    @Test
    void book_edited_while_the_providers_are_asked_keeps_the_edit_and_is_filled() {
        ReaderBook book = library.addByIsbn(ANN);
        library.google.meanwhile = () -> {
            library.books.edit(ANN, book.bookId(), book.book().version(), titled("Typed meanwhile"));
            library.books.setStatus(ANN, book.bookId(), ReadingStatus.READING);
        };

        lookups.work(message(book));

        LibraryBook filled = library.stored(book);
        assertThat(filled.details().title()).isEqualTo("Typed meanwhile");
        assertThat(library.reading(book).status()).isEqualTo(ReadingStatus.READING);
        assertThat(filled.details().authorLine()).isEqualTo("P. Author");
    }

    @Test
    void edition_fetched_a_moment_ago_is_not_asked_for_again() {
        ReaderBook anns = library.addByIsbn(ANN);
        ReaderBook bobs = library.addByIsbn(BOB);
        lookups.work(message(anns));

        lookups.work(message(bobs));

        assertThat(library.google.asked).hasSize(1);
        assertThat(library.stored(bobs).details().title()).isEqualTo("Provider's title");

        library.clock.move(Duration.ofMinutes(11));
        library.books.requestLookup(ANN, anns.bookId());
        lookups.work(message(anns));

        assertThat(library.google.asked).hasSize(2);
    }

    @Test
    void failed_lookup_says_why_and_when_it_is_tried_again() {
        library.google.fails(LookupFailure.RATE_LIMITED, Duration.ofMinutes(7));
        library.openLibrary.fails(LookupFailure.RATE_LIMITED, Duration.ofMinutes(9));
        ReaderBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        LibraryBook failed = library.stored(book);
        assertThat(failed.lookup().status()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.lookup().failure()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(failed.lookup().nextAt()).isEqualTo(library.clock.instant().plus(Duration.ofMinutes(7)));
    }

    @Test
    void book_whose_turn_has_not_come_stays_in_line_with_what_is_known_and_nobody_reads_of_a_quota() {
        Instant now = library.clock.instant();
        library.google.isAskedLater(now.plusSeconds(3), now);
        library.openLibrary.knows(ONLY_A_TITLE);
        ReaderBook book = library.addByIsbn(ANN);

        lookups.work(message(book));

        LibraryBook waiting = library.stored(book);
        assertThat(waiting.details().title()).isEqualTo("Provider's title");
        assertThat(waiting.lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(waiting.lookup().failure()).isNull();
        assertThat(waiting.lookup().attempts()).isZero();
        assertThat(waiting.lookup().nextAt()).isEqualTo(now.plusSeconds(10));
        assertThat(library.queue.later).as("over SQS no sweep brings it").containsExactly(message(book));

        library.clock.move(Duration.ofSeconds(10));
        library.knowTheBook();
        lookups.work(message(book));
        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.openLibrary.asked).as("has said all it knows").hasSize(1);
    }

    @Test
    void incomplete_book_whose_turn_has_not_come_stays_incomplete() {
        library.google.fails(LookupFailure.UNAVAILABLE, Duration.ofMinutes(1));
        library.openLibrary.knows(ONLY_A_TITLE);
        ReaderBook book = library.addByIsbn(ANN);
        lookups.work(message(book));
        library.clock.move(Duration.ofMinutes(2));
        Instant now = library.clock.instant();
        library.google.isAskedLater(now.plusSeconds(30), now);

        lookups.work(message(book));

        LibraryBook waiting = library.stored(book);
        assertThat(waiting.lookup().status()).isEqualTo(SyncStatus.INCOMPLETE);
        assertThat(waiting.lookup().failure()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(waiting.lookup().nextAt()).isEqualTo(now.plusSeconds(30));
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
        ReaderBook book = library.addByIsbn(ANN);
        lookups.work(message(book));

        lookups.work(message(book));
        assertThat(library.google.asked).hasSize(1);

        library.clock.move(Duration.ofMinutes(1));
        library.knowTheBook();
        lookups.work(message(book));

        assertThat(library.stored(book).lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.stored(book).lookup().failure()).isNull();
        assertThat(library.stored(book).lookup().attempts()).isZero();
    }

    @Test
    void lookup_that_is_given_up_is_failed_and_tried_again_later() {
        ReaderBook book = library.addByIsbn(ANN);

        lookups.giveUp(message(book));

        LibraryBook failed = library.stored(book);
        assertThat(failed.lookup().status()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.lookup().failure()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(failed.lookup().nextAt()).isAfter(library.clock.instant());
    }

    @Test
    void preview_tells_what_is_known_and_stores_it_for_whoever_adds_the_book() {
        assertThat(lookups.preview(ISBN)).isInstanceOfSatisfying(Preview.Known.class, known -> assertThat(
                        known.book().metadata().title())
                .isEqualTo("Provider's title"));
        assertThat(lookups.preview(ISBN)).isInstanceOf(Preview.Known.class);

        assertThat(library.google.asked).hasSize(1);
        assertThat(library.addByIsbn(ANN).book().lookup().status()).isEqualTo(SyncStatus.SYNCED);
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
