package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    412 Seiten                              | 412
                    352 S. : Ill., graph. Darst.            | 352
                    XII, 352 S.                             | 352
                    xi, 252 p. ;                            | 252
                    x, 268 pages ;                          | 268
                    1 vol. (186 p.)                         | 186
                    1 vol. (186-[6] p.)                     | 186
                    1 vol. (XII-352 p.)                     | 352
                    378p ; 16cm                             | 378
                    293, [2] s. ;                           | 293
                    320 sivua                               | 320
                    1 verkkoaineisto (280 sivua)            | 280
                    320 sidor                               | 320
                    250 stron                               | 250
                    223ページ                                | 223
                    352 pages, 16 unnumbered pages of plates | 352
                    1 online resource (xiv, 200 pages)      | 200
                    [48] p.                                 | 48
                    64 str.                                 | 64
                    1 024 s.                                | 1024
                    ２１１ｐ                                  | 211
                    ٢١١ ص.                                  | 211
                    211 صفحه                                | 211
                    32 unnumbered pages                     | 32
                    32 ungezählte Seiten                    | 32
                    1 online zdroj (211 stran)              | 211
                    211 puslapių                            | 211
                    211 lpp.                                | 211
                    211 halaman                             | 211
                    Bd. 2 352 S.                            | 352
                    312                                     | 312
                    312 :                                   | 312
                    xii, 312                                | 312
                    xii+312                                 | 312
                    [32]                                    | 32
                    286-[2]                                 | 286
                    3                                       |
                    19 cm                                   |
                    2 Bände                                 |
                    3 volumes                               |
                    1 audio disc (72 min.)                  |
                    S. 12-45                                |
                    pp. 12–45                               |
                    1 Sp.                                   |
                    0 p.                                    |
                    999999 p.                               |
                    ''                                      |
                    """)
    void pages_areCountedAndNothingElse(String extent, Integer expected) {
        assertThat(PageCount.of(extent)).isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }
}
