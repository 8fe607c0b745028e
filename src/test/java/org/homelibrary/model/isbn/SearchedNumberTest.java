package org.homelibrary.model.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.model.text.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the search field, against what is kept of a book. */
class SearchedNumberTest {

    private static final String LAMP = SearchText.of("The Lamp", "A. Writer", null, "9780140013993");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9780140013993",
                "0140013997",
                "140013997",
                "978-0-14-001399-3",
                "978 0 14 001399 3",
                "978\u20110\u201114\u2011001399\u20113",
                "0-14-001399-7",
                "ISBN-13 \u200f : \u200e 978-0140013993",
                "ISBN 13: 9780140013993",
                "isbn13 9780140013993",
                "0140013997 (ISBN13: 9780140013993)",
                "9780140013993 (pbk.)",
                "0140013997 (pbk.)",
                "EAN 9780140013993",
                "urn:isbn:9780140013993",
                "https://openlibrary.org/isbn/9780140013993",
                "https://www.amazon.com/Lamp-A-Writer/dp/0140013997/ref=sr_1_1",
                "]E09780140013993",
                "=\"9780140013993\"",
                "978014001399351095",
                "9780140013993 51095",
                "9780140013993,",
                "978.0.14.001399.3",
                "O140013997",
                "٠١٤٠٠١٣٩٩٧",
                "978-0-14",
                "978-0-14-",
                "978-0",
                "978014",
                "0-14-001",
                "0-14-0013",
                "0140013997 lamp",
                "lamp 978-0-14-001399-3",
                "lamp 978 0 14 001399 3",
                "writer 0-14-001399-7"
            })
    void book_is_found_by_its_isbn_in_any_form(String typed) {
        assertThat(SearchText.words(SearchedNumber.in(typed))).isNotEmpty().allSatisfy(word -> assertThat(LAMP)
                .contains(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978-0-15",
                "0-15-001",
                "9780306406157",
                "0140013997 owl",
                "9780140013993, 9780306406157",
                "0-14-001399-0",
                "1984"
            })
    void other_number_does_not_find_it(String typed) {
        assertThat(SearchText.words(SearchedNumber.in(typed)))
                .anySatisfy(word -> assertThat(LAMP).doesNotContain(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1984",
                "2666",
                "0306406152",
                "0306406152 is no title",
                "9-11",
                "123456789",
                "123456789 ways",
                "2020-01-15",
                "Catch-22",
                "1-2-3",
                "X",
                "Ol",
                "4006381333931",
                "B00ABCDEFG",
                "किताब 12-34-56"
            })
    void title_that_is_a_number_is_found_as_it_is_written(String title) {
        String kept = SearchText.of(title, null, null, null);
        assertThat(SearchText.words(SearchedNumber.in(title))).isNotEmpty().allSatisfy(word -> assertThat(kept)
                .contains(word));
    }

    @Test
    void check_digit_x_is_found_in_both_cases() {
        String kept = SearchText.of("Kite", null, null, "9780804429573");
        assertThat(SearchText.words(SearchedNumber.in("0-8044-2957-X")))
                .allSatisfy(word -> assertThat(kept).contains(word));
        assertThat(SearchText.words(SearchedNumber.in("080442957x")))
                .allSatisfy(word -> assertThat(kept).contains(word));
    }

    @Test
    void paperback_is_found_by_its_upc_and_music_by_its_number() {
        assertThat(SearchedNumber.in("07807300350143506")).isEqualTo("9780590435062");
        assertThat(SearchedNumber.in("M-2600-0043-8")).isEqualTo("9790260000438");
        assertThat(SearchedNumber.in("9780140013990")).isEqualTo("9780140013990");
    }

    @Test
    void words_without_a_number_are_left_as_they_are() {
        assertThat(SearchedNumber.in("the lamp")).isEqualTo("the lamp");
        assertThat(SearchedNumber.in("")).isEmpty();
    }
}
