package org.homelibrary.service.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.service.BooksFixture.ANN;
import static org.homelibrary.service.BooksFixture.BOB;
import static org.homelibrary.service.BooksFixture.MIA;

import java.util.List;
import java.util.Map;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.shelf.BookTerm.Kind;
import org.homelibrary.service.BooksFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionServiceTest {

    private final BooksFixture library = new BooksFixture();
    private final SuggestionService suggestions = library.store.around(new SuggestionService(library.store.terms()));

    @BeforeEach
    void fillLibrary() {
        add("Solaris", BookField.TAGS, List.of("Science fiction", "scary", "on loan"));
        add("Dune", BookField.AUTHORS, List.of("Frank Herbert"));
        add("The Dispossessed", BookField.AUTHORS, List.of("Ursula K. Le Guin"));
        add("Leviathan Wakes", BookField.SERIES, new Series("The Expanse", "1"));
    }

    private void add(String title, BookField field, Object value) {
        library.adding.addByHand(ANN, BooksFixture.edit(Map.of(BookField.TITLE, title, field, value)), 1);
    }

    private List<String> find(Kind kind, String typed) {
        return suggestions.find(ANN, kind, typed);
    }

    @Test
    void names_beginWithWhatIsTyped_orHaveAWordThatDoes() {
        assertThat(find(Kind.TAG, "sc")).containsExactly("scary", "Science fiction");
        assertThat(find(Kind.TAG, " SCI ")).containsExactly("Science fiction");
        assertThat(find(Kind.TAG, "fic")).containsExactly("Science fiction");
        assertThat(find(Kind.TAG, "iction")).isEmpty();
        assertThat(suggestions.find(MIA, Kind.TAG, "loan")).containsExactly("on loan");
    }

    @Test
    void author_isFoundBySurname_andAsTheNameIsTyped() {
        for (String typed : List.of("le g", "Ursula K. Le", "Ursula K. Le Gu", "ursula", "Le Guin, U")) {
            assertThat(find(Kind.AUTHOR, typed)).as(typed).containsExactly("Ursula K. Le Guin");
        }
        assertThat(find(Kind.AUTHOR, "Brian H")).isEmpty();
    }

    @Test
    void authorOfALargeLibrary_isFoundByTheGivenName_onceTheSurnameIsBegun() {
        for (int i = 0; i < 120; i++) {
            add("Title " + i, BookField.AUTHORS, List.of("Ann Aa" + (char) ('a' + i % 26) + i));
        }
        assertThat(find(Kind.AUTHOR, "Frank")).isEmpty();
        assertThat(find(Kind.AUTHOR, "Frank H")).containsExactly("Frank Herbert");
        assertThat(find(Kind.AUTHOR, "Ann")).hasSize(SuggestionService.MAX_NAMES);
    }

    @Test
    void series_isFoundWithItsArticleAndWithout() {
        assertThat(find(Kind.SERIES, "the ex")).containsExactly("The Expanse");
        assertThat(find(Kind.SERIES, "expa")).containsExactly("The Expanse");
    }

    @Test
    void nothing_isFoundForNothing_orInAnotherLibrary() {
        for (String typed : new String[] {null, "", "  ", "x".repeat(1000)}) {
            assertThat(find(Kind.TAG, typed)).isEmpty();
        }
        assertThat(suggestions.find(BOB, Kind.TAG, "sci")).isEmpty();
        assertThat(find(Kind.LOCATION, "sci")).isEmpty();
    }
}
