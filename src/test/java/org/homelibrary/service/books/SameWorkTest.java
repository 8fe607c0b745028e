package org.homelibrary.service.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWorkTest {

    @ParameterizedTest
    @CsvSource({
        "Dune, Frank Herbert, DUNE, 'Herbert, Frank'",
        "The Dispossessed, Ursula K. Le Guin, The dispossessed, U. K. Le Guin",
        "The Dispossessed, Ursula K. Le Guin, The dispossessed, Ursula Le Guin",
        "Łódź, Anna Berg, lodz, 'Anna Berg, Carl Berg'",
        "Dune, , Dune, Frank Herbert"
    })
    void same_title_whose_authors_do_not_speak_against_it(
            String title, String author, String other, String otherAuthor) {
        assertThat(SameWork.is(title, author, other, otherAuthor)).isTrue();
        assertThat(SameWork.is(other, otherAuthor, title, author)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Dune, Frank Herbert, Dune Messiah, Frank Herbert",
        "Home, Anna Berg, Home, Anna Huber",
        "Home, A. Berg, Home, B. Berg",
        "Home, Anna Berg, Home, Carl Berg"
    })
    void other_title_or_author(String title, String author, String other, String otherAuthor) {
        assertThat(SameWork.is(title, author, other, otherAuthor)).isFalse();
        assertThat(SameWork.is(other, otherAuthor, title, author)).isFalse();
    }
}
