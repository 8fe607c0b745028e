package org.homelibrary.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.web.form.KeptForm;
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
                .isEqualTo(new BookFields(Map.of(
                        "title",
                        "Diary",
                        "author",
                        "Anna Doe; Plato",
                        "genre",
                        "Life",
                        "description",
                        "Days.",
                        "status",
                        "abandoned",
                        "rating",
                        "4.5")));
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
        assertThat(BookFields.EMPTY.with(form.values()))
                .isEqualTo(new BookFields(
                        Map.of("title", "T", "author", "Doe, Anna; Plato", "status", "to-read", "rating", "4.5")));
    }

    @Test
    void missingFields_areEmptyAndToRead() {
        assertThat(new BookFields(Map.of())).isEqualTo(BookFields.EMPTY);
        assertThat(BookFields.EMPTY.status()).isEqualTo("to-read");
        assertThat(BookFields.EMPTY.byHand()).isFalse();
    }

    @Test
    void wrongValues_areKeptAsTyped() {
        BookFields typed = new BookFields(Map.of("isbn", "978", "title", "T", "status", "lost", "rating", "seven"));
        assertThat(typed.status()).isEqualTo("lost");
        assertThat(typed.get("rating")).isEqualTo("seven");
        assertThat(typed.halves()).isZero();
        assertThat(typed.byHand()).isTrue();
    }

    @Test
    void textsLeftEmpty_areThoseThatWereFoundMeanwhile() {
        BookFields typed = new BookFields(Map.of("title", " ", "author", "Me", "status", "read", "rating", "4.5"));
        BookFields stored = new BookFields(Map.of(
                "title", "Found", "author", "Them", "genre", "Novel", "description", "About", "status", "to-read"));

        assertThat(typed.orWhereEmpty(stored))
                .isEqualTo(new BookFields(Map.of(
                        "title",
                        "Found",
                        "author",
                        "Me",
                        "genre",
                        "Novel",
                        "description",
                        "About",
                        "status",
                        "read",
                        "rating",
                        "4.5")));
    }
}
