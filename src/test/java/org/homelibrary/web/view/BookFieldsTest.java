package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.junit.jupiter.api.Test;

class BookFieldsTest {

    private static final LibraryBook DIARY = LibraryBook.byHand(
                    new LibraryBookId(new UUID(1, 2), new UUID(3, 4)), new UUID(5, 6), Instant.EPOCH)
            .edited(BookField.TITLE, "Diary", Instant.EPOCH)
            .edited(BookField.AUTHORS, List.of("Anna Doe", "Plato"), Instant.EPOCH)
            .edited(BookField.GENRE, "Life", Instant.EPOCH)
            .edited(BookField.DESCRIPTION, "Days.", Instant.EPOCH);
    private static final ReadingId READING = ReadingId.of(DIARY.id(), new UUID(5, 6));

    @Test
    void storedBook_fillsTheForm() {
        ReaderBook book = new ReaderBook(
                DIARY, Reading.none(READING).as(ReadingStatus.ABANDONED).rated(new Rating(9)));
        assertThat(BookFields.of(book))
                .isEqualTo(new BookFields("", "Diary", "Anna Doe; Plato", "Life", "", "Days.", "abandoned", "4.5"));
        assertThat(BookFields.of(book).halves()).isEqualTo(9);
    }

    @Test
    void bookThatIsNotOnTheReadersList_staysSo() {
        assertThat(BookFields.of(new ReaderBook(DIARY, Reading.none(READING))).status())
                .isEqualTo("none");
    }

    @Test
    void keptForm_hasAllAuthorsInOneField() {
        KeptForm form = new KeptForm("/books", "title=T&author=Doe%2C+Anna&author=Plato&rating=4.5&rating=1");
        assertThat(BookFields.typed(form))
                .isEqualTo(new BookFields("", "T", "Doe, Anna; Plato", "", "", "", "to-read", "4.5"));
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
