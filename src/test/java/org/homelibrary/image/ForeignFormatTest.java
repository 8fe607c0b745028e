package org.homelibrary.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.homelibrary.image.UnreadableImageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that phones, cameras and programs hand over instead of a picture that we read. In the columns, {@code ~} is a zero byte. */
class ForeignFormatTest {

    @ParameterizedTest
    @CsvSource({
        "'~~~\u0018ftypheic~~~~mif1heic', HEIC",
        "'~~~\u0020ftypheix~~~~mif1heixMiHEmiaf', HEIC",
        "'~~~\u001cftypmif1~~~~mif1heicmiaf', HEIC",
        "'~~~\u0018ftyphevc~~~~msf1hevc', HEIC",
        "'~~~\u0014ftypqt  ~~~~qt  ', VIDEO",
        "'~~~\u0018ftypmp42~~~~isommp42', VIDEO",
        "'~~~\u0014ftyp3gp5~~~~3gp5', VIDEO",
        "'~~~\u0008wide~~~~mdat', VIDEO",
        "'RIFF~~~~AVI LIST', VIDEO",
        "'~~~\u0018ftypcrx ~~~\u0001crx isom', RAW",
        "'II*~\u0010~~~CR\u0002~', RAW",
        "'FUJIFILMCCD-RAW 0201', RAW",
        "'IIU~\u0008~~~', RAW",
        "'%PDF-1.7', PDF",
        "'\n\n%PDF-1.4', PDF",
        "'PK\u0003\u0004\u0014~', ARCHIVE",
        "'<!DOCTYPE html><title>Cover</title>', WEB_PAGE",
        "'  <HTML><head>', WEB_PAGE",
        "'I am a text file.', NOT_AN_IMAGE",
        "'~~~~~~~~~~~~~~~~', NOT_AN_IMAGE",
        "'', NOT_AN_IMAGE",
        "'~~~\u0018ftyp', VIDEO"
    })
    void file_is_named_by_its_content(String content, Reason reason) {
        assertThat(ForeignFormat.refusal(bytes(content)).getReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'~~~\u0020ftypavif~~~~avifmif1miafMA1B', AVIF",
        "'~~~\u001cftypmif1~~~~mif1avifmiaf', AVIF",
        "'II*~\u0008~~~~~', TIFF",
        "'MM~*~~~\u0008~~', TIFF",
        "'II+~\u0008~~~~~~~', TIFF",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
        "'<?xml version=\"1.0\"?><!-- made --><svg/>', SVG",
        "'\u00ff\n\u0001', JPEG XL",
        "'~~~\u000cJXL \r\n', JPEG XL",
        "'~~~\u000cjP  \r\n', JPEG 2000",
        "'8BPS~\u0001', Photoshop"
    })
    void picture_in_another_format_is_named(String content, String format) {
        UnreadableImageException refusal = ForeignFormat.refusal(bytes(content));

        assertThat(refusal.getReason()).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refusal.getArguments()).containsExactly(format);
    }

    @Test
    void tiff_with_pictures_below_its_first_is_raw() {
        // One entry: SubIFDs (330), of type LONG.
        String nef = "MM~*~~~\u0008~\u0001\u0001\u004a~\u0004~~~\u0001~~~\u0020~~~~";

        assertThat(ForeignFormat.refusal(bytes(nef)).getReason()).isEqualTo(Reason.RAW);
    }

    @Test
    void file_that_breaks_off_anywhere_is_named_all_the_same() {
        for (String whole : new String[] {
            "~~~\u0020ftypavif~~~~avifmif1miafMA1B",
            "MM~*~~~\u0008~\u0001\u0001\u004a~\u0004~~~\u0001~~~\u0020~~~~",
            "\u00ff\u00ff\u00ff\u00ffftypheic"
        }) {
            byte[] bytes = bytes(whole);
            for (int length = 0; length < bytes.length; length++) {
                assertThat(ForeignFormat.refusal(Arrays.copyOf(bytes, length)).getReason())
                        .isNotNull();
            }
        }
    }

    private static byte[] bytes(String content) {
        return content.replace('~', '\0').getBytes(StandardCharsets.ISO_8859_1);
    }
}
