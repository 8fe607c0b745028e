package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.ISBN;
import static org.homelibrary.service.BooksFixture.details;
import static org.homelibrary.service.BooksFixture.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.model.BookLookup;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

class IsbnServiceTest {

    private static final Isbn OTHER = Isbn.parse("9780306406157").orElseThrow();
    private static final byte[] RED = {1, 1, 1};

    private final BooksFixture library = new BooksFixture();
    private final IsbnService isbns = library.store.around(
            new IsbnService(library.userBooks, library.editions, library.ownCovers, library.clock));

    @Test
    void forgotten_isbn_fills_the_empty_fields_and_nothing_else() {
        UserBook kite = library.addByHand(ANN, "Kite");
        UserBook emptied = library.books.edit(ANN, kite.getBookId(), kite.getVersion(), by("Author", null));
        library.knownEdition();

        UserBook found = isbns.edit(ANN, kite.getBookId(), emptied.getVersion(), by(null, "Mine"), ISBN);

        assertThat(found.getBookId()).isEqualTo(ISBN.bookId());
        assertThat(found.getTitle()).isEqualTo("Kite");
        assertThat(found.getGenre()).isEqualTo("Mine");
        assertThat(found.getAuthor()).isEqualTo("P. Author");
        assertThat(found.getDescription()).isEqualTo("About it.");
        assertThat(found.getSyncStatus()).isEqualTo(SyncStatus.SYNCED);
        assertThat(library.userBooks.find(ANN, kite.getBookId())).isEmpty();
    }

    @Test
    void another_edition_keeps_what_the_user_said_and_waits_for_its_lookup() {
        library.knownEdition();
        UserBook book = library.addByIsbn(ANN);
        Instant added = library.clock.instant();
        book = library.books.chooseCover(ANN, book.getBookId(), RED);
        library.clock.move(Duration.ofDays(1));

        UserBook other = isbns.edit(
                ANN,
                book.getBookId(),
                book.getVersion(),
                new BookDetails(
                        "My title",
                        book.getAuthor(),
                        book.getGenre(),
                        book.getDescription(),
                        ReadingStatus.READ,
                        rating("4.5"),
                        null),
                OTHER);

        assertThat(other.getIsbn()).contains(OTHER);
        assertThat(other.getSyncStatus()).isEqualTo(SyncStatus.PENDING);
        assertThat(other.getStatus()).isEqualTo(ReadingStatus.READ);
        assertThat(other.getRating()).contains(rating("4.5"));
        assertThat(other.getAddedAt()).isEqualTo(added);
        assertThat(other.getCoverId()).isEqualTo(book.getCoverId());
        assertThat(library.covers.find(other.getCoverId())).isPresent();
        assertThat(other.getTitle()).isEqualTo("My title");
        assertThat(library.recorder.settle(
                        BooksFixture.message(other),
                        new Edition(
                                new BookLookup(OTHER), Optional.of(library.edition(OTHER, "Theirs", "Other author")))))
                .hasValueSatisfying(filled -> {
                    assertThat(filled.getTitle()).isEqualTo("My title");
                    assertThat(filled.getAuthor()).isEqualTo("Other author");
                    assertThat(filled.getCoverId()).isEqualTo(other.getCoverId());
                });
    }

    @Test
    void isbn_of_another_book_of_the_library_is_taken() {
        UserBook there = library.addByIsbn(ANN);
        UserBook kite = library.addByHand(ANN, "Kite");

        assertThatThrownBy(() -> isbns.edit(ANN, kite.getBookId(), kite.getVersion(), details("Kite"), ISBN))
                .isInstanceOfSatisfying(
                        IsbnTakenException.class,
                        e -> assertThat(e.owner().getBookId()).isEqualTo(there.getBookId()));
        assertThat(library.stored(kite).getTitle()).isEqualTo("Kite");
    }

    @Test
    void deleted_book_of_the_isbn_makes_room_with_its_cover() {
        UserBook deleted = library.adding
                .addByIsbn(ANN, ISBN, details("Old", ReadingStatus.READ, null, RED))
                .book();
        library.books.delete(ANN, deleted.getBookId());
        UserBook kite = library.addByHand(ANN, "Kite");

        isbns.edit(ANN, kite.getBookId(), kite.getVersion(), details("Kite"), ISBN);

        assertThat(library.books.find(ANN, ISBN.bookId()).getTitle()).isEqualTo("Kite");
        assertThat(library.covers.find(deleted.getCoverId())).isEmpty();
    }

    @Test
    void book_that_turned_out_to_have_no_isbn_keeps_its_words() {
        library.knownEdition();
        UserBook book = library.addByIsbn(ANN);

        UserBook without = isbns.edit(ANN, book.getBookId(), book.getVersion(), by(null, "Mine"), null);

        assertThat(without.getIsbn()).isEmpty();
        assertThat(without.getTitle()).isEqualTo("Kite");
        assertThat(without.getSyncStatus()).isEqualTo(SyncStatus.NOT_APPLICABLE);
        assertThat(without.getCoverId()).isEqualTo(book.getCoverId());
        assertThat(library.books.findByIsbn(ANN, ISBN)).isEmpty();
    }

    @Test
    void form_of_a_book_that_was_changed_or_deleted_is_refused() {
        UserBook kite = library.addByHand(ANN, "Kite");
        long version = kite.getVersion();
        library.books.rate(ANN, kite.getBookId(), rating("5"));

        assertThatThrownBy(() -> isbns.edit(ANN, kite.getBookId(), version, details("Kite"), ISBN))
                .isInstanceOf(ConflictException.class);
        library.books.delete(ANN, kite.getBookId());
        assertThatThrownBy(() -> isbns.edit(ANN, kite.getBookId(), version + 2, details("Kite"), ISBN))
                .isInstanceOf(NotFoundException.class);
        assertThat(library.userBooks.find(ANN, ISBN.bookId())).isEmpty();
    }

    private static BookDetails by(String author, String genre) {
        return new BookDetails("Kite", author, genre, null, ReadingStatus.TO_READ, null, null);
    }
}
