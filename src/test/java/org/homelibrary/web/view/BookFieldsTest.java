package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.junit.jupiter.api.Test;

class BookFieldsTest {

    @Test
    void storedBook_fillsTheForm() {
        UserBook book = UserBook.byHand(new UUID(1, 2), new UUID(3, 4), Instant.EPOCH);
        book.edit("Diary", null, "Life", "Days.");
        book.setStatus(ReadingStatus.ABANDONED);
        book.rate(new Rating(9));
        assertThat(BookFields.of(book))
                .isEqualTo(new BookFields("", "Diary", "", "Life", "", "Days.", "abandoned", "4.5"));
        assertThat(BookFields.of(book).halves()).isEqualTo(9);
    }

    @Test
    void missingFields_areEmptyAndToRead() {
        assertThat(new BookFields(null, null, null, null, null, null, null, null))
                .isEqualTo(BookFields.EMPTY);
        assertThat(BookFields.EMPTY.status()).isEqualTo("to-read");
        assertThat(BookFields.EMPTY.byHand()).isFalse();
    }

    @Test
    void wrongValues_areKeptAsTyped() {
        BookFields typed = new BookFields("978", "T", "", "", "", "", "lost", "seven");
        assertThat(typed.status()).isEqualTo("lost");
        assertThat(typed.rating()).isEqualTo("seven");
        assertThat(typed.halves()).isZero();
        assertThat(typed.byHand()).isTrue();
    }

    @Test
    void textsLeftEmpty_areThoseThatWereFoundMeanwhile() {
        BookFields typed = new BookFields("", " ", "Me", "", "", "", "read", "4.5");
        BookFields stored = new BookFields("", "Found", "Them", "Novel", "", "About", "to-read", "");

        assertThat(typed.orWhereEmpty(stored))
                .isEqualTo(new BookFields("", "Found", "Me", "Novel", "", "About", "read", "4.5"));
    }
}
