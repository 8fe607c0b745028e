package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BEN;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.MIA;
import static org.homelibrary.service.BooksFixture.edit;
import static org.homelibrary.service.BooksFixture.rating;
import static org.homelibrary.service.BooksFixture.titled;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.BooksFixture;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.lookup.Edition;
import org.junit.jupiter.api.Test;

class IsbnServiceTest {

    private static final Isbn OTHER = Isbn.parse("9780306406157").orElseThrow();
    private static final byte[] RED = {1, 1, 1};

    private final BooksFixture library = new BooksFixture();
    private final IsbnService isbns = library.isbns;

    @Test
    void forgotten_isbn_fills_the_empty_fields_and_nothing_else() {
        ReaderBook kite = library.addByHand(ANN, "Kite");
        ReaderBook emptied = library.books.edit(ANN, kite.bookId(), kite.book().version(), by("Author", null));
        library.knownEdition();

        ReaderBook found = isbns.edit(ANN, kite.bookId(), emptied.book().version(), by(null, "Mine"), ISBN);

        assertThat(found.bookId()).isEqualTo(ISBN.bookId());
        assertThat(found.book().details().title()).isEqualTo("Kite");
        assertThat(found.book().details().genre()).isEqualTo("Mine");
        assertThat(found.book().details().authorLine()).isEqualTo("P. Author");
        assertThat(found.book().details().description()).isEqualTo("About it.");
        assertThat(found.book().lookup().status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.books.isThere(ANN, kite.bookId())).isFalse();
    }

    @Test
    void another_edition_keeps_what_the_user_said_and_waits_for_its_lookup() {
        library.knownEdition();
        ReaderBook book = library.addByIsbn(ANN);
        Instant added = library.clock.instant();
        book = library.books.chooseCover(ANN, book.bookId(), RED);
        library.clock.move(Duration.ofDays(1));

        ReaderBook other = isbns.edit(
                ANN,
                book.bookId(),
                book.book().version(),
                titled("My title", ReadingStatus.READ, rating("4.5"), null),
                OTHER);

        assertThat(other.book().number().isbn()).isEqualTo(OTHER);
        assertThat(other.book().lookup().status()).isEqualTo(SyncStatus.PENDING);
        assertThat(other.status()).isEqualTo(ReadingStatus.READ);
        assertThat(other.rating()).isEqualTo(rating("4.5"));
        assertThat(other.book().holding().addedAt()).isEqualTo(added);
        assertThat(other.book().details().coverId())
                .isEqualTo(book.book().details().coverId());
        assertThat(library.covers.find(other.book().details().coverId())).isPresent();
        assertThat(other.book().details().title()).isEqualTo("My title");
        assertThat(library.recorder.settle(
                        BooksFixture.message(other),
                        new Edition(
                                new BookLookup(OTHER), Optional.of(library.edition(OTHER, "Theirs", "Other author")))))
                .hasValueSatisfying(filled -> {
                    assertThat(filled.details().title()).isEqualTo("My title");
                    assertThat(filled.details().authorLine()).isEqualTo("Other author");
                    assertThat(filled.details().coverId())
                            .isEqualTo(other.book().details().coverId());
                });
    }

    @Test
    void isbn_of_another_book_of_the_library_is_taken() {
        ReaderBook there = library.addByIsbn(ANN);
        ReaderBook kite = library.addByHand(ANN, "Kite");

        assertThatThrownBy(() -> isbns.edit(ANN, kite.bookId(), kite.book().version(), titled("Kite"), ISBN))
                .isInstanceOfSatisfying(
                        IsbnTakenException.class,
                        e -> assertThat(e.owner().id()).isEqualTo(there.id()));
        assertThat(library.stored(kite).details().title()).isEqualTo("Kite");
    }

    @Test
    void deleted_book_of_the_isbn_makes_room_with_its_cover() {
        ReaderBook deleted = library.adding
                .addByIsbn(ANN, ISBN, titled("Old", ReadingStatus.READ, null, RED))
                .book();
        library.books.delete(ANN, deleted.bookId());
        ReaderBook kite = library.addByHand(ANN, "Kite");

        isbns.edit(ANN, kite.bookId(), kite.book().version(), titled("Kite"), ISBN);

        assertThat(library.books.find(ANN, ISBN.bookId()).book().details().title())
                .isEqualTo("Kite");
        assertThat(library.covers.find(deleted.book().details().coverId())).isEmpty();
    }

    @Test
    void book_that_turned_out_to_have_no_isbn_keeps_its_words() {
        library.knownEdition();
        ReaderBook book = library.addByIsbn(ANN);

        ReaderBook without = isbns.edit(ANN, book.bookId(), book.book().version(), by(null, "Mine"), null);

        assertThat(without.book().number().isbn()).isNull();
        assertThat(without.book().details().title()).isEqualTo("Kite");
        assertThat(without.book().lookup().status()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(without.book().details().coverId())
                .isEqualTo(book.book().details().coverId());
        assertThat(library.books.findByIsbn(ANN, ISBN)).isEmpty();
    }

    @Test
    void form_of_a_book_that_was_changed_or_deleted_is_refused() {
        ReaderBook kite = library.addByHand(ANN, "Kite");
        long version = kite.book().version();
        library.books.chooseCover(ANN, kite.bookId(), RED);

        assertThatThrownBy(() -> isbns.edit(ANN, kite.bookId(), version, titled("Kite"), ISBN))
                .isInstanceOf(ConflictException.class);
        library.books.delete(ANN, kite.bookId());
        assertThatThrownBy(() -> isbns.edit(ANN, kite.bookId(), version + 2, titled("Kite"), ISBN))
                .isInstanceOf(NotFoundException.class);
        assertThat(library.books.isThere(ANN, ISBN.bookId())).isFalse();
    }

    @Test
    void everybodys_reading_moves_along() {
        ReaderBook kite = library.addByHand(ANN, "Kite");
        library.books.rate(MIA, kite.bookId(), rating("3.5"));

        ReaderBook moved = isbns.edit(BEN, kite.bookId(), kite.book().version(), titled("Kite"), ISBN);

        assertThat(library.books.find(MIA, moved.bookId()).rating()).isEqualTo(rating("3.5"));
        assertThat(library.books.find(ANN, moved.bookId()).status()).isEqualTo(ReadingStatus.TO_READ);
        assertThatThrownBy(() -> isbns.edit(MIA, moved.bookId(), moved.book().version(), titled("Kite"), null))
                .isInstanceOf(ForbiddenException.class);
    }

    private static BookEdit by(String author, String genre) {
        Map<BookField, Object> fields = new EnumMap<>(BookField.class);
        fields.put(BookField.TITLE, "Kite");
        fields.put(BookField.AUTHORS, author == null ? null : List.of(author));
        fields.put(BookField.GENRE, genre);
        return edit(fields);
    }
}
