package org.homelibrary.service.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.barcode.BarcodeDecoder;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.Pictures;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.ProductCode;
import org.homelibrary.service.cover.PictureRefusedException;
import org.homelibrary.service.cover.PictureRefusedException.Reason;
import org.homelibrary.support.BarcodePhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanServiceTest {

    private final ScanService scanner = new ScanService(new ImageReading(), new BarcodeDecoder());

    @Test
    void isbn_in_a_photograph_is_found() {
        assertThat(scanner.scan(BarcodePhoto.of("9780446579803")).isbns())
                .extracting(Isbn::value)
                .containsExactly("9780446579803");
    }

    @ParameterizedTest
    @CsvSource({
        "9790260000438, MUSIC, 9790260000438",
        "9771234567003, MAGAZINE, 1234-5679",
        "4006381333931, ARTICLE, 4006381333931",
        "0078073003501, UPC, 078073003501"
    })
    void barcode_that_is_no_isbn_is_named(String ean, ProductCode.Kind kind, String number) {
        assertThat(scanner.scan(BarcodePhoto.of(ean)))
                .isEqualTo(new ScanResult(List.of(), List.of(new ProductCode(kind, number)), 0));
    }

    @Test
    void photograph_without_a_barcode_has_none() {
        assertThat(scanner.scan(Pictures.encode(Pictures.redToBlue(400, 300), "jpeg"))
                        .seen())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "webp"})
    void picture_that_declares_to_be_huge_is_refused_for_its_size(String format) {
        assertThatExceptionOfType(PictureRefusedException.class)
                .isThrownBy(() -> scanner.scan(Pictures.thatDeclares(format, 40_000, 40_000)))
                .extracting(PictureRefusedException::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void file_that_is_no_picture_is_refused() {
        byte[] text = "I am a text file.".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(PictureRefusedException.class)
                .isThrownBy(() -> scanner.scan(text))
                .extracting(PictureRefusedException::reason)
                .isEqualTo(Reason.NOT_AN_IMAGE);
    }
}
