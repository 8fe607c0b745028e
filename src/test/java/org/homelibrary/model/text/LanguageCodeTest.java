package org.homelibrary.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodeTest {

    @ParameterizedTest
    @CsvSource({
        "ger, de",
        "deu, de",
        "de, de",
        "GER, de",
        "fre, fr",
        "fra, fr",
        "jpn, ja",
        "pol, pl",
        "fin, fi",
        "swe, sv",
        "hin, hi",
        "tam, ta",
        "cze, cs",
        "chi, zh",
        "heb, he",
        "iw, he",
        "ind, id",
        "yid, yi",
        "scr, hr",
        "grc, grc",
        "nds, nds",
        "pt-BR, pt",
        "zh_TW, zh",
        "http://id.loc.gov/vocabulary/languages/eng, en",
        "/languages/ger, de",
        "mul,",
        "und,",
        "zxx,",
        "qaa,",
        "un,",
        "german,",
        "'',",
        "g,",
        "12,",
        ","
    })
    void code_isBroughtIntoOneForm(String code, String expected) {
        assertThat(LanguageCode.of(code)).isEqualTo(Optional.ofNullable(expected));
    }
}
