package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.homelibrary.model.isbn.Isbn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedIsbnsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9783109900013                           | 9783109900013
                    978-3-10-990001-3 (Gesamtwerk)          | 9783109900013
                    3109900017 (kart.) : EUR 12.00          | 9783109900013
                    3-10-990001-7 Broschur                  | 9783109900013
                    9788189900014 (pbk.) : Rs. 295          | 9788189900014
                    ISBN 978-3-10-990001-3                  | 9783109900013
                    9783109900013 ; 9783109900020 (set)     | 9783109900013 9783109900020
                    9783109900013 9783109900020             | 9783109900013 9783109900020
                    978-3-10-990001-4                       |
                    EUR 12.00 (DE), EUR 12.40 (AT)          |
                    97831099000130                          |
                    ''                                      |
                    """)
    void numbers_areFoundAmongWords(String text, String expected) {
        assertThat(PrintedIsbns.in(text))
                .containsExactlyElementsOf(
                        expected == null
                                ? java.util.List.of()
                                : Arrays.stream(expected.split(" "))
                                        .map(Isbn::new)
                                        .toList());
    }
}
