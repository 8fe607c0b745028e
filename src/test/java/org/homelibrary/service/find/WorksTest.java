package org.homelibrary.service.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order, and with what, candidates are shown. */
class WorksTest {

    private static final Isbn ONE = new Isbn("9780140013993");
    private static final Isbn OTHER = new Isbn("9783827319333");

    @Test
    void same_isbn_of_two_sources_is_one_edition_with_what_both_know() {
        Candidate google = candidate(MetadataSource.GOOGLE_BOOKS, null, ONE, "The Lamp", "A. Writer", 1998, "en");
        Candidate openLibrary = new Candidate(
                MetadataSource.OPEN_LIBRARY,
                "W1",
                "The lamp",
                ONE,
                "The lamp",
                null,
                List.of("Anna Writer"),
                1999,
                "North Press",
                null,
                URI.create("https://covers.example/1"));
        assertThat(Works.of(query("lamp", "en"), List.of(google, openLibrary)))
                .containsExactly(List.of(new Candidate(
                        MetadataSource.GOOGLE_BOOKS,
                        "W1",
                        "The lamp",
                        ONE,
                        "The Lamp",
                        null,
                        List.of("A. Writer"),
                        1998,
                        "North Press",
                        "en",
                        URI.create("https://covers.example/1"))));
    }

    @Test
    void editions_of_a_work_are_together_the_readers_languages_first_and_the_newest_of_each() {
        List<List<Candidate>> works = Works.of(
                query("lamp", "de", "en"),
                List.of(
                        candidate(MetadataSource.GOOGLE_BOOKS, null, null, "The Lamp", "A. Writer", 1931, "en"),
                        candidate(MetadataSource.GOOGLE_BOOKS, null, null, "Another lamp", "B. Maker", 2001, "en"),
                        candidate(MetadataSource.GOOGLE_BOOKS, null, null, "The lamp", "Writer, A.", 1998, "en"),
                        candidate(MetadataSource.GOOGLE_BOOKS, null, null, "The Lamp", "A. Writer", 2003, "fr"),
                        candidate(MetadataSource.GOOGLE_BOOKS, null, null, "The Lamp", "A. Writer", 1950, null),
                        candidate(MetadataSource.OPEN_LIBRARY, "W1", OTHER, "Die Lampe", "A. Writer", 1932, "de"),
                        candidate(MetadataSource.OPEN_LIBRARY, "W1", ONE, "The Lamp", "A. Writer", 1930, "en")));
        assertThat(works).hasSize(2);
        assertThat(works.get(0))
                .extracting(Candidate::year)
                .as("German, the English one to be looked up, English, unknown, French")
                .containsExactly(1932, 1930, 1998, 1931, 1950, 2003);
    }

    @Test
    void translation_belongs_to_its_work_by_the_title_of_the_work() {
        Candidate translation = new Candidate(
                MetadataSource.OPEN_LIBRARY,
                "W1",
                "The Lamp",
                OTHER,
                "Die Lampe",
                null,
                List.of("A. Writer"),
                1932,
                null,
                "de",
                null);
        Candidate original = candidate(MetadataSource.GOOGLE_BOOKS, null, ONE, "The Lamp", "A. Writer", 1930, "en");
        assertThat(Works.of(query("lamp", "en"), List.of(translation, original)))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.list(Candidate.class))
                .containsExactly(original, translation);
    }

    @Test
    void two_works_of_one_source_are_not_one_for_having_the_same_title() {
        assertThat(Works.of(
                        query("home", "en"),
                        List.of(
                                candidate(MetadataSource.OPEN_LIBRARY, "W1", ONE, "Home", "A. Writer", 1930, "en"),
                                candidate(MetadataSource.OPEN_LIBRARY, "W2", OTHER, "Home", "A. Writer", 1990, "en"))))
                .hasSize(2);
    }

    @Test
    void works_with_all_the_words_come_before_those_that_only_speak_of_them() {
        Candidate about =
                candidate(MetadataSource.GOOGLE_BOOKS, null, ONE, "Lamps of the world", "B. Maker", 2020, "de");
        Candidate meant = candidate(MetadataSource.GOOGLE_BOOKS, null, OTHER, "The Lamp", "Ännchen Writer", 1930, "fr");
        assertThat(Works.of(query("lamp annchen", "de"), List.of(about, meant)))
                .containsExactly(List.of(meant), List.of(about));
    }

    @Test
    void works_in_the_readers_languages_come_first_and_else_the_order_of_the_sources_counts() {
        Candidate french = candidate(MetadataSource.GOOGLE_BOOKS, null, null, "Lamp 1", "A. Writer", 2020, "fr");
        Candidate english = candidate(MetadataSource.GOOGLE_BOOKS, null, null, "Lamp 2", "A. Writer", 2020, "en");
        Candidate english3 = candidate(MetadataSource.GOOGLE_BOOKS, null, null, "Lamp 3", "A. Writer", 2020, "en");
        Candidate german = candidate(MetadataSource.GOOGLE_BOOKS, null, null, "Lamp 4", "A. Writer", 2020, "de");
        assertThat(Works.of(query("lamp", "de", "en"), List.of(french, english, english3, german)))
                .containsExactly(List.of(german), List.of(english), List.of(english3), List.of(french));
    }

    @Test
    void many_candidates_are_cut_to_what_can_be_looked_through() {
        List<Candidate> many = IntStream.range(0, 2 * Works.MAX_WORKS * (Works.MAX_EDITIONS_OF_EACH + 1))
                .mapToObj(i -> candidate(
                        MetadataSource.GOOGLE_BOOKS,
                        null,
                        null,
                        "Lamp " + i % (2 * Works.MAX_WORKS),
                        "A. Writer",
                        1000 + i,
                        "en"))
                .toList();
        assertThat(Works.of(query("lamp", "en"), many)).hasSize(Works.MAX_WORKS).allSatisfy(work -> assertThat(work)
                .hasSize(Works.MAX_EDITIONS_OF_EACH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\u0001", "...", "\u200b\u00ad", "\"\"", "?!"})
    void nothing_to_look_for_is_no_query(String typed) {
        assertThat(FindQuery.of(typed, List.of("en"))).isEmpty();
    }

    @Test
    void what_is_typed_is_one_line_of_bounded_length() {
        assertThat(query("  The\u0000 Lamp\r\nof\tGold ", "en").text()).isEqualTo("The Lamp of Gold");
        assertThat(query("ab" + "🐈".repeat(3000), "en").text()).hasSize(FindQuery.MAX_LENGTH);
        assertThat(query("a" + "🐈".repeat(3000), "en").text()).hasSize(FindQuery.MAX_LENGTH - 1);
        assertThat(FindQuery.of(null, List.of("en"))).isEmpty();
    }

    @Test
    void isbn_is_recognised_in_any_form() {
        assertThat(query("ISBN 0-14-001399-7", "en").isbn()).contains(ONE);
        assertThat(query("1984", "en").isbn()).isEmpty();
    }

    private static FindQuery query(String text, String... languages) {
        return FindQuery.of(text, List.of(languages)).orElseThrow();
    }

    private static Candidate candidate(
            MetadataSource source, String work, Isbn isbn, String title, String author, Integer year, String language) {
        return new Candidate(source, work, null, isbn, title, null, List.of(author), year, null, language, null);
    }
}
