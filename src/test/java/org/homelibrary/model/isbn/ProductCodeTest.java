package org.homelibrary.model.isbn;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.model.isbn.ProductCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCodeTest {

    @ParameterizedTest
    @CsvSource({
        "9790260000438, MUSIC, 9790260000438",
        "9790041811529, MUSIC, 9790041811529",
        "9771234567003, MAGAZINE, 1234-5679",
        "9771234567898, MAGAZINE, 1234-5679",
        "9772434561006, MAGAZINE, 2434-561X",
        "4006381333931, ARTICLE, 4006381333931",
        "2000000000015, SHOP, 2000000000015",
        "0212345678909, SHOP, 212345678909",
        "412345678903, SHOP, 412345678903",
        "9900000000011, COUPON, 9900000000011",
        "9800000000014, COUPON, 9800000000014",
        "512345678900, COUPON, 512345678900",
        "0078073003501, UPC, 078073003501",
        "078073003501, UPC, 078073003501",
        "00078073003501, UPC, 078073003501",
        "96385074, ARTICLE, 96385074",
        "20000004, SHOP, 20000004"
    })
    void barcode_is_named_by_its_prefix(String digits, Kind kind, String number) {
        assertThat(ProductCode.ofBarcode(digits)).contains(new ProductCode(kind, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "078073003502", "9790260000439", "96385075", "0012345", "", "12a"})
    void number_with_a_wrong_check_digit_or_length_is_not_named(String digits) {
        assertThat(ProductCode.ofBarcode(digits)).isEmpty();
    }

    @Test
    void isbn_is_not_named() {
        assertThat(ProductCode.ofBarcode("9780140013993")).isEmpty();
        assertThat(ProductCode.ofBarcode("09780140013993")).isEmpty();
        assertThat(ProductCode.ofBarcode("9791034907182")).isEmpty();
    }
}
