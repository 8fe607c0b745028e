package org.homelibrary.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    private static boolean finds(String query, String title, String author) {
        String text = SearchText.of(title, author, null, null);
        return SearchText.words(query).stream().allMatch(text::contains);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Ender's Game | Ender’s | Enders | ender s | ender's game | ENDER´S",
                "Ender’s Game | Ender's | Enders | ender s | Ender`s | Enderʼs",
                "Catch\u201122 | Catch-22 | catch 22 | catch22 | Catch–22 | catch\u201122",
                "Catch 22 | Catch-22 | catch 22 | Catch—22",
                "Schiller – Briefe | schiller briefe | Schiller - Briefe | Schiller — Briefe",
                "Spider-Man | Spider–Man | spiderman | spider man | Spider\u2011Man",
                "Spider Man | Spider–Man | spider-man",
                "L’Étranger | L'Étranger | letranger | etranger | l etranger | L‘étranger",
                "L' Étranger | L’Étranger | l' étranger | etranger",
                "Rock 'n' Roll | rock'n'roll | Rock ’n’ Roll | rock n roll | rocknroll",
                "Rock’n’Roll | rock'n'roll | rock 'n' roll | rock n roll",
                "Und dann… | und dann | und dann... | Und dann …",
                "„Der Turm“ | \"Der Turm\" | «der turm» | ‚turm‘",
                "AC/DC | acdc | ac/dc | ac dc",
                "S.H.I.E.L.D. | shield | S.H.I.E.L.D. | s h i e l d",
                "M*A*S*H | mash | M*A*S*H",
                "C++ und C# | c++ | c# | C＋＋",
                "Die drei ??? | ??? | drei ???",
                "!!! | !!!",
                "20,000 Leagues | 20000 | 20,000 | 20.000",
                "I ♥ NY | I♥NY | i ♥ ny",
                "Müller | muller | Mueller | MÜLLER | Muller",
                "Søren Århus | soren | Soeren | aarhus | arhus",
                "Donau\u00addampf | donaudampf | Donau\u200bdampf",
                "می\u200cروم | می‌روم | میروم",
                "میروم | می‌روم",
                "한국 | 한 | 한국 | 국",
                "がくせい | がく",
                "ハリー・ポッター | ハリー ポッター | ハリーポッター | ﾊﾘｰ･ﾎﾟｯﾀｰ",
                "日本語 文法 | 日本語文法 | 文法 | 日本語　文法",
                "ハリー ポッター 3 | ハリーポッター",
                "한국 역사 | 한국역사 | 역사 한국",
                "Tom & Huck | tom and huck | Tom und Huck | tom & huck | tom huck",
                "Đorđe | djordje | dorde | Đorđe",
                "क़लम | कलम | क़लम",
                "صہ\"צה״ל | צהל | צה\"ל",
                "1984 | 1984 | ۱۹۸۴ | １９８４",
                "0306406152 is no title | 0306406152",
                "8½ | 8½ | 8 1/2"
            })
    void title_isFoundInEverySpelling(String line) {
        String[] parts = line.split(" \\| ");
        for (int i = 1; i < parts.length; i++) {
            assertThat(finds(parts[i], parts[0], null)).as(parts[i]).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "かくせい | がくせい",
                "バリー | ハリー",
                "하 | 한국",
                "its | Sit down",
                "S.H.I.E.L.D. | Hidden Lives",
                "c++ | Cats",
                "Ender's | Fender store",
                "... | The Lamp",
                "% | 100 things"
            })
    void otherWords_findNothing(String query, String title) {
        assertThat(finds(query, title, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "writer lamp",
                "lamp anna",
                "Writer, Anna",
                "Anna Writer: The Lamp",
                "(lamp) - \"anna\"",
                "lamp & writer",
                "lamp, the"
            })
    void words_areFoundInAnyOrderOverTitleAndAuthorWithoutTheirMarks(String query) {
        assertThat(finds(query, "The Lamp", "Anna Writer")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "J. R. R. Tolkien, jrr tolkien",
        "J.R.R. Tolkien, J. R. R. Tolkien",
        "J. R. R. Tolkien, J.R.R.Tolkien",
        "J.R.R.Tolkien, J.R.R. Tolkien",
        "Flann O'Brien, o’brien",
        "Flann O’Brien, obrien",
        "Flann O' Brien, O'Brien",
        "Hans Mueller, müller",
        "Hans Müller, mueller",
        "孔 子, 孔子"
    })
    void author_isFoundInEverySpelling(String author, String query) {
        assertThat(finds(query, "A Title", author)).isTrue();
    }

    @Test
    void longestTexts_fitTheirColumn() {
        String longest = SearchText.of("ﷺ".repeat(500), "ü’ ".repeat(166), "Æ-".repeat(100), "9780000000019");

        assertThat(longest.length()).isLessThanOrEqualTo(8000);
    }
}
