package org.homelibrary.web.books.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.ProductCode;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsbnFieldTest {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    @Test
    void one_isbn_is_taken() {
        assertThat(IsbnField.of("ISBN 13: 9780140013993").isbn()).contains(new Isbn("9780140013993"));
    }

    @Test
    void two_isbns_are_offered_each() {
        IsbnField field = IsbnField.of("9780140013993, 9780306406157");
        assertThat(field.isbn()).isEmpty();
        assertThat(field.choices().several()).isTrue();
        assertThat(field.choices().isbns()).containsExactly("9780140013993", "9780306406157");
        assertThat(field.error(TEXTS)).contains("more than one book");
    }

    @ParameterizedTest
    @CsvSource({
        "9790260000438, 'printed music, not a book'",
        "9771234567003, 'a magazine, not a book: ISSN 1234-5679'",
        "97801400139, 'a digit is wrong, missing or one too many'",
        "0012345, 'it has 7 digits, and an ISBN has 10 or 13'",
        "078073003501, 'This is a shop’s barcode, not an ISBN: type the ISBN from inside the front cover'",
        "4006381333931, some other article",
        "2000000000015, a shop’s own number",
        "9780140013990, its last digit does not match",
        "the lamp, a digit is wrong"
    })
    void page_says_what_the_number_is(String text, String sentence) {
        assertThat(IsbnField.of(text).error(TEXTS)).contains(sentence);
    }

    @Test
    void what_is_no_book_gets_no_suggestion_and_the_way_to_add_it_by_hand() {
        assertThat(IsbnField.of("M-2600-0043-8").choices()).isEqualTo(new NumberChoices(false, List.of(), null, true));
        assertThat(IsbnField.of("0012345").choices()).isEqualTo(NumberChoices.NONE);
    }

    @ParameterizedTest
    @EnumSource(ProductCode.Kind.class)
    void every_kind_of_number_has_its_sentence_in_both_languages(ProductCode.Kind kind) {
        assertThat(TEXTS.text("notABook." + kind, "1234-5679")).isNotBlank();
        assertThat(Texts.of(Locale.GERMAN).text("notABook." + kind, "1234-5679"))
                .isNotBlank();
    }
}
