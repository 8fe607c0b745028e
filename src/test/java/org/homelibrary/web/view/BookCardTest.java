package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.Rating;
import org.homelibrary.model.UserBook;
import org.junit.jupiter.api.Test;

class BookCardTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID READER = new UUID(1, 2);

    private final UserBook scanned = UserBook.withIsbn(READER, new Isbn("9780141439518"), NOW);

    @Test
    void pendingBook_isCalledByItsIsbn() {
        BookCard card = BookCard.of(scanned, NOW);
        assertThat(card.title()).isEqualTo("9780141439518");
        assertThat(card.nameless()).isTrue();
        assertThat(card.pending()).isTrue();
        assertThat(card.coverUrl()).isNull();
        assertThat(card.halves()).isZero();
        assertThat(card.path()).isEqualTo("/books/" + scanned.getBookId());
    }

    @Test
    void failedBook_saysWhyAndHowLongUntilTheNextTry() {
        scanned.lookupFailed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(90));
        BookCard card = BookCard.of(scanned, NOW);
        assertThat(card.failed()).isTrue();
        assertThat(card.failure()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(card.nextTryIn()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void bookByHand_hasNoIsbnAndNothingToTry() {
        UserBook book = UserBook.byHand(READER, new UUID(3, 4), NOW);
        book.edit("Diary", null, null, null);
        book.rate(new Rating(7));
        BookCard card = BookCard.of(book, NOW);
        assertThat(card.isbn()).isNull();
        assertThat(card.title()).isEqualTo("Diary");
        assertThat(card.nextTryIn()).isNull();
        assertThat(card.halves()).isEqualTo(7);
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
        UserBook book = UserBook.byHand(READER, new UUID(3, 4), NOW);
        book.edit(title, null, null, null);
        return BookCard.of(book, NOW);
    }
}
