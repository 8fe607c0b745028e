package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.ISBN;

import java.util.List;
import java.util.UUID;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherEditionsTest {

    private static final UUID NEW = new UUID(9, 9);

    private final BooksFixture library = new BooksFixture();
    private final OtherEditions editions = new OtherEditions(library.shelves);

    @ParameterizedTest
    @CsvSource({
        "Provider's title, P. Author",
        "PROVIDER'S TITLE, 'Author, P.'",
        "Provider's title, 'P. Author, I. Llustrator'",
        "Provider's title,"
    })
    void same_title_of_the_same_author_is_another_edition(String title, String author) {
        library.knownEdition();
        ReaderBook known = library.addByIsbn(ANN);

        assertThat(editions.of(ANN, NEW, title, author == null ? List.of() : List.of(author)))
                .extracting(ShelfEntry::id)
                .containsExactly(known.id());
    }

    @ParameterizedTest
    @CsvSource({"Provider's title, B. Author", "Provider's titles, P. Author", "Title, P. Author", ", P. Author"})
    void other_title_or_author_is_another_book(String title, String author) {
        library.knownEdition();
        library.addByIsbn(ANN);

        assertThat(editions.of(ANN, NEW, title, author == null ? List.of() : List.of(author)))
                .isEmpty();
    }

    @Test
    void book_itself_one_that_is_deleted_and_another_library_do_not_count() {
        library.knownEdition();
        ReaderBook known = library.addByIsbn(ANN);
        library.addByIsbn(BOB);
        assertThat(editions.of(ANN, known.book())).isEmpty();

        ReaderBook typed = library.addByHand(ANN, "Provider's title");
        assertThat(editions.of(ANN, typed.book())).hasSize(1);
        library.books.delete(ANN, ISBN.bookId());
        assertThat(editions.of(ANN, typed.book())).isEmpty();
    }
}
