package org.homelibrary.model.library.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1, 2", "1.0, 2", "4.5, 9", "'4,5', 9", "5, 10", "5.00, 10"})
    void halfStars_areRead(String typed, int halves) {
        assertThat(Rating.parse(typed)).contains(new Rating(halves));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "7", "5.5", "five", "4.3", "-1", "4.55", "1e0", "NaN", " 4"})
    void anythingElse_isRefused(String typed) {
        assertThat(Rating.parse(typed)).isEmpty();
    }

    @Test
    void everyRating_survivesTheWire() {
        for (int halves = 1; halves <= 10; halves++) {
            Rating rating = new Rating(halves);
            assertThat(Rating.parse(rating.wire())).contains(rating);
        }
    }
}
