package org.homelibrary.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    private static final String SIGNS = "=+-@\t\r\n;'\" aé＝😀";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "+49 30, '+49 30",
                "-1, '-1",
                "@SUM(A1), '@SUM(A1)",
                "＝1+1, '＝1+1",
                "'=1, ''=1",
                "\"=1\", '\"=1\"",
                "a;=1;  \"+1, a;'=1;'  \"+1"
            })
    void formula_begins_with_an_apostrophe_and_comes_back(String text, String cell) {
        assertThat(SpreadsheetCell.neutralised(text)).isEqualTo(cell);
        assertThat(SpreadsheetCell.restored(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Tis Pity", "''quoted''", "a = b", "a-b", "x; y", "1984", "’=1"})
    void text_that_no_spreadsheet_runs_stays_as_it_is(String text) {
        assertThat(SpreadsheetCell.neutralised(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.restored(text)).isEqualTo(text);
    }

    @Test
    void tabs_line_ends_and_nothing() {
        assertThat(SpreadsheetCell.neutralised("\t=1")).isEqualTo("'\t'=1");
        assertThat(SpreadsheetCell.neutralised("\r=1")).isEqualTo("'\r'=1");
        assertThat(SpreadsheetCell.neutralised("a\n=1")).isEqualTo("a\n'=1");
        assertThat(SpreadsheetCell.neutralised("a\0=1")).isEqualTo("a=1");
        assertThat(SpreadsheetCell.neutralised(null)).isEmpty();
        assertThat(SpreadsheetCell.restored(null)).isNull();
    }

    @Test
    void any_text_comes_back_and_leaves_no_formula() {
        Random random = new Random(14);
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            String cell = SpreadsheetCell.neutralised(text.toString());
            assertThat(cell).doesNotContainPattern("(?:^|[;\\t\\r\\n])[ \"]*[=+\\-@＝]");
            assertThat(SpreadsheetCell.restored(cell)).isEqualTo(text.toString());
        }
    }
}
