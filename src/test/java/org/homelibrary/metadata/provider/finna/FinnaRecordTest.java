package org.homelibrary.metadata.provider.finna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homelibrary.metadata.provider.BibliographicRecord;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.RecordChoice;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.CatalogueStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinnaRecordTest {

    private static final URI BASE = URI.create("https://api.finna.example/v1");
    private static final Isbn ISBN = new Isbn(CatalogueStandIn.FINNA.isbn());

    @Test
    void printedBook_isTakenBeforeTheRecording() {
        List<BibliographicRecord> records =
                FinnaRecord.all(ProviderClient.parse(CatalogueStandIn.FINNA.answer()), BASE);

        assertThat(RecordChoice.about(ISBN, records)).hasValueSatisfying(book -> {
            assertThat(book.metadata())
                    .isEqualTo(new BookMetadata(
                            "Majakan lapset",
                            "romaani",
                            List.of("Aila Koskinen"),
                            "Saari",
                            "2020",
                            320,
                            "fi",
                            List.of("romaanit", "majakat", "sisarukset"),
                            "Kolme sisarusta ja saari.",
                            new Series("Saaristosarja", "2")));
            assertThat(book.covers())
                    .containsExactly(URI.create(
                            "https://api.finna.example/Cover/Show?source=Solr&id=stand-in.1&index=0&size=large"));
        });
    }

    @Test
    void recording_isTakenWhenThereIsNothingElse() {
        assertThat(records("{'isbns': ['9789519900018'], 'title': 'A', 'formats': [{'value': '1/Book/AudioBook/'}]}"))
                .hasSize(1);
    }

    @Test
    void whatIsMissing_isJustNotThere() {
        BookMetadata book = records("{'title': 'Vain nimi'}").get(0).metadata();

        assertThat(book)
                .isEqualTo(new BookMetadata("Vain nimi", null, List.of(), null, null, null, null, List.of(), null));
    }

    @Test
    void oddTypes_areNoFailure() {
        BookMetadata book = records("{'title': ['no'], 'shortTitle': 1984, 'subTitle': {}, 'nonPresenterAuthors': {},"
                        + " 'publishers': 'Saari', 'year': 2020, 'subjects': ['loose', ['a']], 'series': ['Sarja'],"
                        + " 'languages': 'swe', 'images': 'https://elsewhere.example/x.jpg', 'formats': null}")
                .get(0)
                .metadata();

        assertThat(book.title()).isEqualTo("1984");
        assertThat(book.publisher()).isEqualTo("Saari");
        assertThat(book.publishedDate()).isEqualTo("2020");
        assertThat(book.language()).isEqualTo("sv");
        assertThat(book.categories()).containsExactly("a");
        assertThat(book.series()).isEqualTo(new Series("Sarja", null));
    }

    @Test
    void pictures_areFinnasOwn() {
        assertThat(records(
                                "{'title': 'A', 'images': ['https://elsewhere.example/x.jpg', '//elsewhere.example/y', '/a b']}")
                        .get(0)
                        .covers())
                .allSatisfy(cover -> assertThat(cover).hasHost("api.finna.example"));
    }

    @Test
    void editors_standForAuthors_andTranslatorsDoNot() {
        assertThat(records("{'title': 'A', 'nonPresenterAuthors': [{'name': 'Lund, Per', 'role': 'kääntäjä'},"
                                + "{'name': 'Salo, Eeva', 'role': 'toimittaja'}]}")
                        .get(0)
                        .metadata()
                        .authors())
                .containsExactly("Eeva Salo");
        assertThat(records("{'title': 'A', 'nonPresenterAuthors': [{'name': 'Salo, Eeva', 'role': '-'},"
                                + "{'name': 'Lund, Per', 'role': 'trl'}, {'role': 'aut'}]}")
                        .get(0)
                        .metadata()
                        .authors())
                .containsExactly("Eeva Salo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\": \"ERROR\", \"statusMessage\": \"down\"}", "{\"records\": []}"})
    void anythingElse_isNotUnderstood(String answer) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> FinnaRecord.all(ProviderClient.parse(answer.getBytes(StandardCharsets.UTF_8)), BASE))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.BAD_ANSWER));
    }

    private static List<BibliographicRecord> records(String record) {
        String answer = "{'resultCount': 1, 'records': [" + record + "], 'status': 'OK'}";
        return FinnaRecord.all(ProviderClient.parse(answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), BASE);
    }
}
