package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;

class BookCardTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID READER = new UUID(1, 2);

    private final LibraryBook scanned = LibraryBook.withIsbn(READER, new Isbn("9780141439518"), READER, NOW);

    @Test
    void pendingBook_isCalledByItsIsbn() {
        BookCard card = BookCard.of(scanned, NOW);
        assertThat(card.title()).isEqualTo("9780141439518");
        assertThat(card.nameless()).isTrue();
        assertThat(card.pending()).isTrue();
        assertThat(card.coverUrl()).isNull();
        assertThat(card.halves()).isZero();
        assertThat(card.path()).isEqualTo("/books/" + scanned.id().bookId());
    }

    @Test
    void failedBook_saysWhyAndHowLongUntilTheNextTry() {
        LibraryBook failed =
                scanned.withLookup(scanned.lookup().failed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(90)));
        BookCard card = BookCard.of(failed, NOW);
        assertThat(card.failed()).isTrue();
        assertThat(card.failure()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(card.nextTryIn()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void bookByHand_hasNoIsbnAndNothingToTry() {
        LibraryBook book = byHand("Diary");
        Reading reading = Reading.none(ReadingId.of(book.id(), READER))
                .as(ReadingStatus.READING)
                .rated(new Rating(7));
        BookCard card = BookCard.of(new ReaderBook(book, reading), NOW);
        assertThat(card.isbn()).isNull();
        assertThat(card.title()).isEqualTo("Diary");
        assertThat(card.nextTryIn()).isNull();
        assertThat(card.halves()).isEqualTo(7);
        assertThat(card.statusName()).isEqualTo("reading");
    }

    @Test
    void bookOnNobodysList_hasNoStatus() {
        BookCard card = BookCard.of(byHand("Diary"), NOW);
        assertThat(card.status()).isNull();
        assertThat(card.statusName()).isEqualTo("none");
    }

    @Test
    void madeCover_looksTheSameAtAllTimes() {
        BookCard card = BookCard.of(scanned, NOW);
        assertThat(card.coverHue())
                .isEqualTo(BookCard.of(scanned, NOW.plusSeconds(1)).coverHue())
                .isBetween(0, 11);
        assertThat(card.coverBinding()).isBetween(0, 3);
    }

    @Test
    void madeCover_givesLongTitlesAndLongWordsSmallerLetters() {
        assertThat(titled("Momo").titleSize()).isZero();
        assertThat(titled("The Left Hand of Darkness").titleSize()).isEqualTo(1);
        assertThat(titled("Frankenstein").titleSize()).isEqualTo(2);
        assertThat(titled("Donaudampfschifffahrt").titleSize()).isEqualTo(3);
        assertThat(titled("word ".repeat(40)).titleSize()).isEqualTo(3);
    }

    private static BookCard titled(String title) {
        return BookCard.of(byHand(title), NOW);
    }

    private static LibraryBook byHand(String title) {
        return LibraryBook.byHand(new LibraryBookId(READER, new UUID(3, 4)), READER, NOW)
                .edited(BookField.TITLE, title, NOW);
    }
}
