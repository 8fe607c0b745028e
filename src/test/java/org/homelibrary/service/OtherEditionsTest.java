package org.homelibrary.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;

import java.util.UUID;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherEditionsTest {

    private static final UUID NEW = new UUID(9, 9);

    private final BooksFixture library = new BooksFixture();
    private final OtherEditions editions = new OtherEditions(library.userBooks);

    @ParameterizedTest
    @CsvSource({
        "Provider's title, P. Author",
        "PROVIDER'S TITLE, 'Author, P.'",
        "Provider's title, 'P. Author, I. Llustrator'",
        "Provider's title,"
    })
    void same_title_of_the_same_author_is_another_edition(String title, String author) {
        library.knownEdition();
        UserBook known = library.addByIsbn(ANN);

        assertThat(editions.of(ANN, NEW, title, author))
                .extracting(ShelfEntry::bookId)
                .containsExactly(known.getBookId());
    }

    @ParameterizedTest
    @CsvSource({"Provider's title, B. Author", "Provider's titles, P. Author", "Title, P. Author", ", P. Author"})
    void other_title_or_author_is_another_book(String title, String author) {
        library.knownEdition();
        library.addByIsbn(ANN);

        assertThat(editions.of(ANN, NEW, title, author)).isEmpty();
    }

    @Test
    void book_itself_one_that_is_deleted_and_another_library_do_not_count() {
        library.knownEdition();
        UserBook known = library.addByIsbn(ANN);
        library.addByIsbn(BOB);
        assertThat(editions.of(known)).isEmpty();

        UserBook typed = library.adding
                .addByHand(
                        ANN,
                        new BookDetails("Provider's title", null, null, null, ReadingStatus.TO_READ, null, null),
                        1)
                .book();
        assertThat(editions.of(typed)).hasSize(1);
        library.books.delete(ANN, ISBN.bookId());
        assertThat(editions.of(typed)).isEmpty();
    }
}
