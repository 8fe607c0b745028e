package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Test
    void a_line_has_no_control_characters_and_single_blanks() {
        assertThat(PlainText.line(" The\u0000 \n Old\tMan\u202e\u00a0\u0007and  the Sea\r\n", 100))
                .isEqualTo("The Old Man and the Sea");
    }

    @Test
    void emoji_and_joined_scripts_survive() {
        assertThat(PlainText.line("👩\u200d🚀 نیم\u200cفاصله", 100)).isEqualTo("👩\u200d🚀 نیم\u200cفاصله");
    }

    @Test
    void half_of_a_character_is_removed() {
        assertThat(PlainText.line("a\ud83db", 100)).isEqualTo("ab");
    }

    @Test
    void a_cut_never_leaves_half_of_a_character() {
        assertThat(PlainText.line("ab👩", 3)).isEqualTo("ab");
    }

    @Test
    void nothing_is_null() {
        assertThat(PlainText.line(" \u0000 ", 10)).isNull();
        assertThat(PlainText.line(null, 10)).isNull();
        assertThat(PlainText.paragraphs("<p> </p>", 10)).isNull();
        assertThat(PlainText.paragraphs(null, 10)).isNull();
    }

    @Test
    void lines_are_bounded_in_number_and_not_repeated() {
        assertThat(PlainText.lines(Arrays.asList("a", " a ", "", "b", "c"), 10, 2))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>Bold</b> &amp; <i class=\"x\">brave</i>|Bold & brave",
                "Twice &amp;lt;b&amp;gt; escaped|Twice &lt;b&gt; escaped",
                "&lt;b&gt;Escaped&lt;/b&gt; markup|Escaped markup",
                "It&#39;s &#x201C;fine&#x201D; &mdash; &eacute;|It's “fine” — é",
                "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
                "a<!-- hidden -->b|ab",
                "<script>alert(1)</script>|alert(1)",
                "&unknown; &#99999999; &#0;|&unknown; &#99999999;"
            })
    void a_description_is_freed_from_markup(String html, String text) {
        assertThat(PlainText.paragraphs(html, 1000)).isEqualTo(text);
    }

    @Test
    void paragraphs_become_lines() {
        assertThat(PlainText.paragraphs("<p>One.</p>\n<p>Two.<br/>Three.</p><br><br><br><br>Four.", 1000))
                .isEqualTo("One.\n\nTwo.\nThree.\n\nFour.");
    }

    @Test
    void a_long_description_is_cut() {
        assertThat(PlainText.paragraphs("x".repeat(100_000), 10_000)).hasSize(10_000);
    }

    @Test
    void markup_that_never_ends_takes_no_time() {
        assertThat(PlainText.paragraphs("<a".repeat(20_000) + "<!--".repeat(5000), 10_000))
                .hasSizeLessThanOrEqualTo(10_000);
    }
}
