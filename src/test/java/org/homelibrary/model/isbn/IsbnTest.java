package org.homelibrary.model.isbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

    @ParameterizedTest
    @CsvSource({
        "9780140013993, 9780140013993",
        "978-0-14-001399-3, 9780140013993",
        "978 0 14 001399 3, 9780140013993",
        "0140013997, 9780140013993",
        "0-14-001399-7, 9780140013993",
        "140013997, 9780140013993",
        "ISBN 0-14-001399-7, 9780140013993",
        "ISBN-13: 978-0-14-001399-3, 9780140013993",
        "isbn:9780140013993, 9780140013993",
        "080442957X, 9780804429573",
        "0-8044-2957-x, 9780804429573",
        "９７８０１４００１３９９３, 9780140013993",
        "978–0–14–001399–3, 9780140013993",
        "9791032305690, 9791032305690"
    })
    void everyUsualSpelling_isReadAsTheSameThirteenDigits(String typed, String expected) {
        assertThat(Isbn.parse(typed))
                .hasValueSatisfying(isbn -> assertThat(isbn.value()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9780140013994",
                "0140013998",
                "978014001399",
                "97801400139933",
                "4006381333931",
                "9790260000438",
                "979-0-2600-0043-8",
                "978014001399X",
                "01400X3997",
                "hello",
                "0140013997; DROP TABLE books",
                "\u0000"
            })
    void whatIsNoIsbn_isRefused(String typed) {
        assertThat(Isbn.parse(typed)).isEmpty();
    }

    @Test
    void null_isRefused() {
        assertThat(Isbn.parse(null)).isEmpty();
    }

    @Test
    void wrongCheckDigit_cannotBeConstructed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Isbn("9780140013994"));
    }

    @Test
    void printedMusicThatWasStoredAsAnIsbn_canStillBeLoaded() {
        assertThat(new Isbn("9790260000438").value()).isEqualTo("9790260000438");
    }

    @Test
    void tenDigitForm_hasItsOwnCheckDigit() {
        assertThat(new Isbn("9780804429573").isbn10()).hasValue("080442957X");
        assertThat(new Isbn("9791032305690").isbn10()).isEmpty();
    }

    @Test
    void bookId_isTheSameForEveryoneAndDiffersByIsbn() {
        assertThat(new Isbn("9780140013993").bookId())
                .isEqualTo(Isbn.parse("0140013997").orElseThrow().bookId())
                .isNotEqualTo(new Isbn("9780804429573").bookId());
    }
}
