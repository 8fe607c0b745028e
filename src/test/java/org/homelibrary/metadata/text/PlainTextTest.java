package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "Twice &amp;lt;b&amp;gt;escaped&amp;lt;/b&amp;gt; markup|Twice escaped markup",
                "&lt;b&gt;Escaped&lt;/b&gt; markup|Escaped markup",
                "It&#39;s &#x201C;fine&#x201D; &mdash; &eacute;|It's “fine” — é",
                "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
                "a<!-- hidden -->b|ab",
                "Text<script>alert(1)</script><style>p {}</style>|Text",
                "&unknown; &#99999999; &#0;|&unknown;",
                "L&egrave;se &ccedil;a &ntilde; &Eacute; &copy; &trade; &bull; &laquo;a&raquo; &#146;|Lèse ça ñ É © ™ • «a» ’",
                "<a href=\"x\" title=\"a > b\">A link</a>|A link",
                "<jats:p>With <jats:italic>names</jats:italic></jats:p>|With names",
                "<P>Upper<BR />case<UL><LI>One<LI>Two</UL>end|Upper¶case¶¶One¶Two¶end"
            })
    void a_description_is_freed_from_markup(String html, String text) {
        assertThat(PlainText.paragraphs(html, 1000)).isEqualTo(text.replace('¶', '\n'));
    }

    /** Report 15. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A <i>novel</i>|A novel",
                "Tom &amp; Huck|Tom & Huck",
                "Tom &amp;amp; Huck|Tom & Huck",
                "Tom &amp Huck|Tom & Huck",
                "&lt;i&gt;Tom&lt;/i&gt;|Tom",
                "S&oslash;ren B&aelig;k|Søren Bæk",
                "One<br>Two<p>Three</p>Four|One Two Three Four",
                "H<sub>2</sub>O and E=mc<sup>2</sup>|H2O and E=mc2",
                "¬Der¬ Turm|Der Turm",
                "¬Der ¬Turm|Der Turm",
                "a < b|a < b",
                "a<b and c>d|a<b and c>d",
                "AT&T|AT&T",
                "Food&degree, Law&order, Salt&yen;|Food&degree, Law&order, Salt¥",
                "Q & A; R&D;|Q & A; R&D;",
                "List<String> &lt;vector&gt;|List<String> <vector>",
                "The &lt;table&gt; element|The <table> element",
                "I <3 books|I <3 books",
                "<3|<3",
                "Cut <i|Cut <i"
            })
    void a_line_is_freed_from_markup_and_nothing_else(String html, String text) {
        assertThat(PlainText.line(html, 100)).isEqualTo(text);
    }

    @Test
    void a_line_longer_than_is_read_does_not_end_with_half_of_a_tag() {
        String html = "<i style=\"color: red\">x</i> ".repeat(1000);
        assertThat(PlainText.line(html, 500)).matches("(x ){60,}x");
    }

    /** Report 18. */
    @Test
    void the_same_in_another_case_or_composition_is_not_repeated() {
        assertThat(PlainText.lines(List.of("Ann Doe", "ann doe", "ANN DOE", "Zoë", "Zoe\u0308", "???", "!!!"), 100, 9))
                .containsExactly("Ann Doe", "Zoë", "???", "!!!");
        assertThat(PlainText.lines(List.of("J.R.R. Tolkien", "J. R. R. Tolkien"), 100, 9))
                .containsExactly("J.R.R. Tolkien");
        assertThat(PlainText.line("Zoe\u0308", 100)).isEqualTo("Zoë");
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
    @Timeout(10)
    void markup_that_never_ends_takes_no_time() {
        assertThat(PlainText.paragraphs("<div>".repeat(7000) + "x", 10_000)).isEqualTo("x");
        assertThat(PlainText.paragraphs("<a b=\"".repeat(10_000), 10_000)).isNotEmpty();
        assertThat(PlainText.paragraphs("<a b='c' ".repeat(10_000), 10_000)).isNotEmpty();
        assertThat(PlainText.paragraphs("&amp;lt;".repeat(10_000), 10_000)).startsWith("<<<");
        assertThat(PlainText.paragraphs("<a".repeat(20_000) + "<!--".repeat(5000), 10_000))
                .hasSizeLessThanOrEqualTo(10_000);
    }
}
