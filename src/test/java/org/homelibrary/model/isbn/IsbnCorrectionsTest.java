package org.homelibrary.model.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnCorrectionsTest {

    private static final String MEANT = "9780306406157";

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "9783006406157, neighbours swapped",
        "97803006406157, a digit doubled",
        "9870306406157, prefix swapped",
        "8790306406157, prefix swapped",
        "97803O64O6157, letter O",
        "978o3o64o6i57, letters in lower case",
        "97803064O6l57, letter l",
        "978O306406I57, letter I",
        "0306406157, ISBN-10 with the check digit of ISBN-13",
        "9780306406152, 978 put before an ISBN-10",
        "978.0306.406157, dots"
    })
    void usual_slip_is_suggested_first(String typed, String slip) {
        assertThat(IsbnCorrections.suggest(typed)).first().hasToString(MEANT);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "978-0-306-40651-7, neighbours swapped and not the only way",
        "9780306406757, 7 for 1",
        "9730306406157, prefix mistyped",
        "978030640615, last digit missing",
        "97803064066157, a doubled digit that is not the only way",
        "9780806406157, 8 for 3",
        "0306406151, wrong check digit of ISBN-10",
        "030640615X, X for the check digit of ISBN-10",
        "0306405152, ISBN-10 with a wrong digit"
    })
    void less_usual_slip_is_among_the_suggestions(String typed, String slip) {
        assertThat(IsbnCorrections.suggest(typed)).extracting(Isbn::value).contains(MEANT);
    }

    @ParameterizedTest
    @CsvSource({
        "9780140013990, 9780140013993",
        "9780140013991, 9780140013993",
        "9780140013998, 9780140013993",
        "0140013990, 9780140013993",
        "014001399X, 9780140013993",
        "0804429575, 9780804429573",
        "9791034907183, 9791034907182"
    })
    void wrong_check_digit_is_put_right_first_or_second(String typed, String meant) {
        assertThat(IsbnCorrections.suggest(typed).stream().limit(2))
                .extracting(Isbn::value)
                .contains(meant);
    }

    @Test
    void printed_music_is_never_suggested() {
        assertThat(IsbnCorrections.suggest("9790260000439"))
                .isNotEmpty()
                .extracting(Isbn::value)
                .noneMatch(value -> value.startsWith("9790"));
    }

    @Test
    void isbn_10_that_ends_in_x_is_found() {
        assertThat(IsbnCorrections.suggest("0804429570"))
                .extracting(Isbn::value)
                .contains("9780804429573");
        assertThat(IsbnCorrections.suggest("080442957")).extracting(Isbn::value).contains("9780804429573");
        assertThat(IsbnCorrections.suggest("080424957X"))
                .extracting(Isbn::value)
                .contains("9780804429573");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "978",
                "12345678",
                "the hobbit",
                "BOOBOOBOOZ",
                "4006381333931",
                "978030640615712345",
                "97803064\uD83D\uDE006157",
                "9780306406157 9780306406157",
                "XXXXXXXXXX",
                MEANT,
                "0306406152"
            })
    void what_is_valid_or_far_from_an_isbn_gets_no_suggestion(String typed) {
        assertThat(IsbnCorrections.suggest(typed)).isEmpty();
    }

    @Test
    void null_gets_no_suggestion() {
        assertThat(IsbnCorrections.suggest(null)).isEmpty();
    }

    @Test
    void suggestions_are_at_most_six_different_ones_in_a_fixed_order() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder(random.nextBoolean() ? "978" : "");
            int length = 9 + random.nextInt(6);
            while (typed.length() < length) {
                typed.append(random.nextInt(10));
            }
            var suggestions = IsbnCorrections.suggest(typed.toString());
            assertThat(suggestions).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
            assertThat(IsbnCorrections.suggest(typed.toString())).isEqualTo(suggestions);
        }
    }
}
