package org.homelibrary.model.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorLineTest {

    @Test
    void names_standInOneLine() {
        assertThat(AuthorLine.of(List.of("Terry Pratchett", "Neil Gaiman"))).isEqualTo("Terry Pratchett, Neil Gaiman");
        assertThat(AuthorLine.of(List.of("Pratchett, Terry", "Neil Gaiman")))
                .isEqualTo("Pratchett, Terry; Neil Gaiman");
        assertThat(AuthorLine.of(List.of())).isNull();
    }

    @Test
    void manyNames_areCutOnPages_butNotInForms() {
        List<String> names = IntStream.range(0, 25).mapToObj(i -> "Author " + i).toList();
        assertThat(AuthorLine.of(names)).endsWith("Author 19 et al.");
        assertThat(AuthorLine.whole(names)).endsWith("Author 24");
        assertThat(AuthorLine.of(Collections.nCopies(3, "x".repeat(240)))).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terry Pratchett; Neil Gaiman | Terry Pratchett | Neil Gaiman",
                "Pratchett, Terry;Gaiman, Neil; | Pratchett, Terry | Gaiman, Neil",
                "Plato; Homer | Plato | Homer",
                "Simon & Schuster; Homer | Simon & Schuster | Homer",
                "Terry Pratchett, Neil Gaiman | Terry Pratchett | Neil Gaiman",
                "terry pratchett, neil gaiman | terry pratchett | neil gaiman",
                "Terry Pratchett & Neil Gaiman | Terry Pratchett | Neil Gaiman",
                "Terry Pratchett and Neil Gaiman | Terry Pratchett | Neil Gaiman",
                "Terry  Pratchett und Ludwig van Beethoven | Terry Pratchett | Ludwig van Beethoven",
                "Pratchett, Terry and Gaiman, Neil | Pratchett, Terry | Gaiman, Neil"
            })
    void aLineOfTwoPersons_isTwoNames(String line, String first, String second) {
        assertThat(AuthorLine.parse(line)).containsExactly(first, second);
    }

    @Test
    void aLineOfThreePersons_isThreeNames() {
        assertThat(AuthorLine.parse("Harold Abelson, Gerald Jay Sussman, and Julie Sussman"))
                .containsExactly("Harold Abelson", "Gerald Jay Sussman", "Julie Sussman");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ursula K. Le Guin",
                "Doe, Anna",
                "Doe, Anna Maria",
                "King, Martin Luther, Jr.",
                "Plato, Homer",
                "Jacob und Wilhelm Grimm",
                "Grimm, Jacob and Wilhelm",
                "Simon & Schuster",
                "Department of Health and Human Services",
                "Bund für Umwelt und Naturschutz Deutschland",
                "紫式部"
            })
    void whatMayBeOneName_isOne(String line) {
        assertThat(AuthorLine.parse(line)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";", " ; ;"})
    void nothing_isNoName(String line) {
        assertThat(AuthorLine.parse(line)).isEmpty();
        assertThat(AuthorLine.parse(null)).isEmpty();
    }

    @Test
    void aNameTwice_isOne() {
        assertThat(AuthorLine.parse("Anna Doe; Anna Doe")).containsExactly("Anna Doe");
    }

    @Test
    void aLineForAForm_isReadAsTheSameNames() {
        for (List<String> names : List.of(
                List.of("Plato", "Homer"),
                List.of("Doe, Anna"),
                List.of("Doe, Anna", "Terry Pratchett"),
                List.of("Jacob and Wilhelm", "Simon & Schuster"),
                List.<String>of())) {
            assertThat(AuthorLine.parse(AuthorLine.typed(names))).isEqualTo(names);
        }
    }
}
