package org.homelibrary.barcode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.homelibrary.support.BarcodeScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"9780764544200", "9791034907182", "9783161484100"})
    void digits_of_the_bars_that_ZXing_prints_are_found(String isbn) {
        BestDigits digits = new BestDigits(BarModel.isbn());
        digits.solve(samples(BarcodeScene.ean13(isbn)), 0);
        assertThat("9" + text(digits)).isEqualTo(isbn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9780764544200", "9791034907182"})
    void second_cost_is_that_of_the_best_number_without_one_of_the_digits(String isbn) {
        float[] samples = samples(BarcodeScene.ean13(isbn));
        BestDigits digits = new BestDigits(BarModel.isbn());
        digits.solve(samples, 0);
        double second = Double.MAX_VALUE;
        // The first digit after the leading 9 is always 7.
        for (int position = 1; position < BarModel.DIGITS; position++) {
            int best = digits.symbols()[position];
            int[][] others = BarModel.isbn().clone();
            others[position] = Arrays.stream(others[position])
                    .filter(symbol -> symbol != best)
                    .toArray();
            second = Math.min(second, new BestDigits(others).solve(samples, 0));
        }
        assertThat(second).isGreaterThan(digits.cost());
        assertThat(digits.secondCost()).isCloseTo(second, within(1e-6));
    }

    @Test
    void bars_of_another_article_fit_an_isbn_less_well_than_its_own_number() {
        float[] samples = samples(BarcodeScene.ean13("4006381333931"));
        BestDigits any = new BestDigits(BarModel.any());
        assertThat(any.solve(samples, 0)).isLessThan(new BestDigits(BarModel.isbn()).solve(samples, 0) / 3);
        assertThat(text(any)).isEqualTo("006381333931");
    }

    private static float[] samples(String modules) {
        float[] samples = new float[BarModel.SAMPLES];
        for (int i = 0; i < 2 * modules.length(); i++) {
            samples[2 * BarModel.MARGIN + i] = modules.charAt(i / 2) - '0';
        }
        return samples;
    }

    private static String text(BestDigits digits) {
        return Arrays.stream(digits.symbols())
                .mapToObj(symbol -> String.valueOf(symbol % 10))
                .collect(Collectors.joining());
    }
}
