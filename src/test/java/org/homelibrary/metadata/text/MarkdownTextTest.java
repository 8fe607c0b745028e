package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Plain text.|Plain text.",
                "A **strong** and _soft_ text.|A strong and soft text.",
                "Text. ([source][1])¶¶  [1]: https://example.org/x|Text.",
                "Text ([Wikipedia](https://example.org))|Text",
                "See [this](https://example.org/a) page.|See this page.",
                "Text.¶¶----------¶Also contained in:¶- [Other](https://example.org)|Text.",
                "# Heading¶Text|Heading¶Text",
                "2 * 3 * 4 and snake_case_name [sic]|2 * 3 * 4 and snake_case_name [sic]"
            })
    void marks_are_left_out_and_words_stay(String markdown, String text) {
        assertThat(MarkdownText.paragraphs(markdown.replace('¶', '\n'), 1000)).isEqualTo(text.replace('¶', '\n'));
    }
}
