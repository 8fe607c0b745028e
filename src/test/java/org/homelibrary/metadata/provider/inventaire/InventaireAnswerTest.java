package org.homelibrary.metadata.provider.inventaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.CatalogueStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventaireAnswerTest {

    private static final URI BASE = URI.create("https://inventaire.example");
    private static final Isbn ISBN = new Isbn(CatalogueStandIn.INVENTAIRE.isbn());
    private static final String URI_OF_EDITION = "isbn:9788499900018";

    @Test
    void edition_isReadWithItsWorkAuthorAndSeries() {
        assertThat(InventaireAnswer.read(ProviderClient.parse(CatalogueStandIn.INVENTAIRE.answer()), ISBN, BASE))
                .contains(new ProviderBook(
                        new BookMetadata(
                                "El faro de las sombras",
                                "Una novela de la costa",
                                List.of("Lucía Ferrer"),
                                null,
                                "2012-05",
                                288,
                                "es",
                                List.of(),
                                null,
                                new Series("Crónicas del cabo", "1")),
                        List.of(URI.create(
                                "https://inventaire.example/img/entities/0123456789abcdef0123456789abcdef01234567"))));
    }

    @Test
    void editionWithoutRedirect_isRead() {
        assertThat(edition("'labels': {'fromclaims': 'Sin redirección'}, 'claims': {}")
                        .metadata()
                        .title())
                .isEqualTo("Sin redirección");
    }

    @Test
    void editionThatWasRemovedOrHasNoTitle_isNotKnown() {
        for (String edition :
                List.of("'type': 'missing'", "'type': 'removed:placeholder', 'labels': {'es': 'T'}", "")) {
            assertThat(InventaireAnswer.read(
                            json("{'entities': {'" + URI_OF_EDITION + "': {" + edition + "}}}"), ISBN, BASE))
                    .isEmpty();
        }
    }

    @Test
    void editionWithoutTitle_hasThatOfItsOnlyWork() {
        String works = "'inv:1': {'labels': {'es': 'Uno'}}, 'inv:2': {'labels': {'es': 'Dos'}}";
        for (String claim : List.of("'inv:1'", "'inv:1', 'inv:2'")) {
            assertThat(InventaireAnswer.read(
                                    json("{'entities': {'" + URI_OF_EDITION + "': {'claims': {'wdt:P629': [" + claim
                                            + "]}}, " + works + "}}"),
                                    ISBN,
                                    BASE)
                            .map(book -> book.metadata().title()))
                    .isEqualTo(claim.contains("2") ? Optional.empty() : Optional.of("Uno"));
        }
    }

    @Test
    void unknownBook_isNotKnown() {
        assertThat(InventaireAnswer.read(json("{'entities': {}, 'notFound': ['isbn:9788499900018']}"), ISBN, BASE))
                .isEmpty();
    }

    @Test
    void anotherBooksEdition_isAFailure() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> edition("'claims': {'wdt:P212': ['978-3-10-990001-3'], 'wdt:P1476': ['Otro']}"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.OTHER_BOOK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'status': 400, 'status_verbose': 'invalid uri'}", "{'entities': []}"})
    void anythingElse_isNotUnderstood(String answer) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> InventaireAnswer.read(json(answer), ISBN, BASE))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.BAD_ANSWER));
    }

    @Test
    void oddClaims_areJustNotThere() {
        ProviderBook book = edition("'claims': {'wdt:P1476': 'Título', 'wdt:P1104': [0], 'wdt:P577': ['pronto'],"
                + "'wdt:P629': ['wd:Q1', 7, {}], 'invp:P2': ['../../etc', 'http://elsewhere.example/x']},"
                + " 'originalLang': 'xx', 'image': {'url': 'https://elsewhere.example/x.jpg'}");

        assertThat(book.metadata().title()).isEqualTo("Título");
        assertThat(book.metadata().pages()).isNull();
        assertThat(book.metadata().publishedDate()).isNull();
        assertThat(book.metadata().authors()).isEmpty();
        assertThat(book.covers()).isEmpty();
    }

    private static ProviderBook edition(String content) {
        return InventaireAnswer.read(
                        json("{'entities': {'" + URI_OF_EDITION + "': {" + content + "}}, 'redirects': {}}"),
                        ISBN,
                        BASE)
                .orElseThrow();
    }

    private static JsonObject json(String text) {
        return ProviderClient.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
