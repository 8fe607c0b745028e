package org.homelibrary.metadata.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.metadata.provider.google.GoogleBooksCandidates;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryCandidates;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two sources answer to words of a title, read. */
class CandidatesTest {

    private static final URI COVERS = URI.create("https://covers.openlibrary.org");
    private static final URI TWELVE = URI.create("https://covers.openlibrary.org/b/id/12-M.jpg?default=false");
    private static final Isbn LAMP = new Isbn("9780140013993");

    @Test
    void google_volume_is_one_edition() {
        assertThat(google("""
                {"title": "The Lamp", "subtitle": "a novel", "authors": ["A. Writer"], "publisher": "North Press",
                 "publishedDate": "1998-04", "language": "en-GB",
                 "industryIdentifiers": [{"type": "ISBN_10", "identifier": "0140013997"},
                                         {"type": "ISBN_13", "identifier": "9780140013993"}],
                 "imageLinks": {"thumbnail": "http://books.google.com/books/content?id=A&edge=curl&img=1"}}"""))
                .containsExactly(new Candidate(
                        MetadataSource.GOOGLE_BOOKS,
                        null,
                        null,
                        LAMP,
                        "The Lamp",
                        "a novel",
                        List.of("A. Writer"),
                        1998,
                        "North Press",
                        "en",
                        URI.create("https://books.google.com/books/content?id=A&img=1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"industryIdentifiers\": [{\"type\": \"OTHER\", \"identifier\": \"UOM:39015\"}]",
                ", \"industryIdentifiers\": [{\"type\": \"ISSN\", \"identifier\": \"9770147111007\"}]",
                ", \"industryIdentifiers\": \"none\", \"imageLinks\": 7, \"authors\": {}"
            })
    void google_volume_without_an_isbn_is_a_candidate_all_the_same(String identifiers) {
        assertThat(google("{\"title\": \"Local history\"" + identifiers + "}"))
                .extracting(Candidate::title, Candidate::isbn, Candidate::year, Candidate::cover)
                .containsExactly(tuple("Local history", null, null, null));
    }

    @Test
    void isbn_is_read_among_words() {
        assertThat(google("""
                {"title": "Bound", "industryIdentifiers": [{"type": "OTHER", "identifier": "9780140013993 (pbk.)"}]}""")).extracting(Candidate::isbn).containsExactly(LAMP);
    }

    @Test
    void volume_without_a_title_is_none() {
        assertThat(google("{\"authors\": [\"A. Writer\"]}")).isEmpty();
        assertThat(google("{\"title\": \" \\u0000 \"}")).isEmpty();
    }

    @Test
    void open_library_names_an_edition_of_a_work() {
        assertThat(openLibrary("""
                {"key": "/works/OL1W", "title": "The Lamp", "author_name": ["A. Writer"], "first_publish_year": 1958,
                 "isbn": ["9783827319333", "0140013997"], "publisher": ["A", "B"], "language": ["eng", "ger"],
                 "cover_i": 11,
                 "editions": {"numFound": 1, "docs": [{"key": "/books/OL2M", "title": "Die Lampe",
                   "isbn": ["3827319331", "9783827319333"], "publisher": ["Nordverlag"], "publish_date": ["Mai 1999"],
                   "language": ["ger"], "cover_i": 12}]}}"""))
                .containsExactly(new Candidate(
                        MetadataSource.OPEN_LIBRARY,
                        "/works/OL1W",
                        "The Lamp",
                        new Isbn("9783827319333"),
                        "Die Lampe",
                        null,
                        List.of("A. Writer"),
                        1999,
                        "Nordverlag",
                        "de",
                        URI.create("https://covers.openlibrary.org/b/id/12-M.jpg?default=false")));
    }

    @Test
    void open_library_work_without_editions_says_only_what_is_true_of_one() {
        assertThat(openLibrary("""
                {"title": "The Lamp", "first_publish_year": 1958, "isbn": ["9783827319333", "9780140013993"],
                 "publisher": ["A", "B"], "language": ["eng", "ger"]}"""))
                .extracting(Candidate::isbn, Candidate::year, Candidate::publisher, Candidate::language)
                .containsExactly(tuple(new Isbn("9783827319333"), null, null, null));
        assertThat(openLibrary("""
                {"title": "The Lamp", "first_publish_year": 1958, "isbn": ["9783827319333", "3827319331"],
                 "publisher": ["A"], "language": ["ger"], "editions": {"docs": []}}"""))
                .extracting(Candidate::isbn, Candidate::year, Candidate::publisher, Candidate::language)
                .containsExactly(tuple(new Isbn("9783827319333"), 1958, "A", "de"));
    }

    @Test
    void open_library_lists_all_editions_of_a_work() {
        assertThat(OpenLibraryCandidates.readEditions(json("""
                {"size": 2, "entries": [
                  {"title": "Die Lampe", "isbn_10": ["3827319331"], "isbn_13": ["9783827319333"], "covers": [-1, 12],
                   "publishers": ["Nordverlag"], "publish_date": "Mai 1999", "languages": [{"key": "/languages/ger"}]},
                  {"title": "The Lamp", "languages": [{"key": 7}], "covers": [12], "publishers": "Press"},
                  {"publishers": ["of nothing"]}]}"""), "/works/OL1W", COVERS))
                .extracting(
                        Candidate::work,
                        Candidate::title,
                        Candidate::isbn,
                        Candidate::year,
                        Candidate::publisher,
                        Candidate::language,
                        Candidate::cover)
                .containsExactly(
                        tuple("/works/OL1W", "Die Lampe", new Isbn("9783827319333"), 1999, "Nordverlag", "de", TWELVE),
                        tuple("/works/OL1W", "The Lamp", null, null, "Press", null, TWELVE));
    }

    @Test
    void cover_that_is_no_number_leads_nowhere() {
        assertThat(openLibrary("{\"title\": \"A\", \"cover_i\": \"../../x?\"}, {\"title\": \"B\", \"cover_i\": -1}"))
                .extracting(Candidate::cover)
                .containsOnlyNulls();
    }

    @Test
    void no_more_are_taken_than_can_be_looked_through() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"title\": \"Book " + i + "\"}")
                .collect(Collectors.joining(","));
        assertThat(openLibrary(many)).hasSize(CandidateSearch.MAX_CANDIDATES);
        assertThat(GoogleBooksCandidates.read(json("{\"items\": ["
                        + many.replace("{\"title", "{\"volumeInfo\": {\"title").replace("}", "}}") + "]}")))
                .hasSize(CandidateSearch.MAX_CANDIDATES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"error\": {\"code\": 400}}", "{\"num_found\": 1}"})
    void answer_of_another_kind_is_not_understood(String answer) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> OpenLibraryCandidates.read(json(answer), COVERS))
                .matches(e -> e.reason() == LookupFailure.BAD_ANSWER);
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> OpenLibraryCandidates.readEditions(json(answer), "/works/OL1W", COVERS))
                .matches(e -> e.reason() == LookupFailure.BAD_ANSWER);
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> GoogleBooksCandidates.read(json(answer)))
                .matches(e -> e.reason() == LookupFailure.BAD_ANSWER);
    }

    @Test
    void nothing_found_is_no_failure() {
        assertThat(GoogleBooksCandidates.read(json("{\"kind\": \"books#volumes\", \"totalItems\": 0}")))
                .isEmpty();
        assertThat(GoogleBooksCandidates.read(json("{\"totalItems\": 12}"))).isEmpty();
        assertThat(OpenLibraryCandidates.read(json("{\"numFound\": 0, \"docs\": []}"), COVERS))
                .isEmpty();
    }

    private static List<Candidate> google(String volumeInfo) {
        return GoogleBooksCandidates.read(
                json("{\"totalItems\": 1, \"items\": [{\"volumeInfo\": " + volumeInfo + "}]}"));
    }

    private static List<Candidate> openLibrary(String docs) {
        return OpenLibraryCandidates.read(json("{\"numFound\": 1, \"docs\": [" + docs + "]}"), COVERS);
    }

    private static JsonObject json(String text) {
        return ProviderClient.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
