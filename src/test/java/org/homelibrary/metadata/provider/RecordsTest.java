package org.homelibrary.metadata.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.google.GoogleBooksProvider;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryProvider;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What providers say in a second request, over real HTTP; the numbers are those of the reports. */
@Timeout(30)
class RecordsTest {

    private static final Isbn ISBN = new Isbn("9780000000057");
    private static final Isbn VOLUME_8 = new Isbn("9782505117049");

    private final ProviderStandIn standIn = ProviderStandIn.start();
    private final OutboundHttp http = Outbound.impatient(Duration.ofSeconds(8), Duration.ofSeconds(8));
    private final Settings settings = FakeSettings.of(standIn.settings());
    private final ProviderClient client = new ProviderClient(http, Clock.systemUTC());

    @AfterEach
    void close() {
        http.close();
        standIn.close();
    }

    @Test
    void open_library_description_language_and_series_come_from_edition_and_work() {
        assertThat(openLibrary(new Isbn("9788430532674")))
                .isEqualTo(new BookMetadata(
                        "Cuentos de la abuela",
                        null,
                        List.of("Varios autores"),
                        "Susaeta",
                        "1994",
                        60,
                        "es",
                        List.of("Cuentos infantiles", "Juvenile literature"),
                        "Doce cuentos para las noches de invierno.",
                        new Series("Biblioteca de la abuela", "3")));
    }

    @Test
    void open_library_empty_answer_is_asked_once_more_by_the_record_report_10() {
        assertThat(openLibrary(ISBN))
                .isEqualTo(new BookMetadata(
                        "The edition without a work",
                        null,
                        List.of("Anna Beispiel", "Carl Berg"),
                        "Old House",
                        "1999-09",
                        252,
                        "de",
                        List.of("Essays"),
                        "Found by its record only."));
    }

    @Test
    void open_library_book_that_has_no_record_either_is_not_known_report_10() {
        assertThat(openLibraryProvider().find(new Isbn("9780306406157"))).isEmpty();
        assertThat(paths()).containsExactly("/api/books", "/isbn/9780306406157.json");
    }

    @Test
    void open_library_record_that_cannot_be_fetched_leaves_the_book_unsaid_and_not_unknown_report_10() {
        serve("/isbn/9780000000057.json", aResponse().withStatus(503));
        assertThatThrownBy(() -> openLibraryProvider().find(ISBN)).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void open_library_redirect_of_the_isbn_is_followed_on_the_same_server_only() {
        serve("/isbn/9780000000057.json", aResponse().withStatus(302).withHeader("Location", "/books/OL8423129M.json"));
        assertThatThrownBy(() -> openLibraryProvider().find(ISBN))
                .as("it leads to another book")
                .isInstanceOf(ProviderException.class);
        assertThat(paths()).contains("/books/OL8423129M.json");

        serve(
                "/isbn/9780000000057.json",
                aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/x.json"));
        assertThatThrownBy(() -> openLibraryProvider().find(ISBN)).hasMessageContaining("302");
    }

    @Test
    void open_library_is_sent_a_bounded_number_of_requests_and_a_circle_of_redirects_ends() {
        serve("/api/books", okJson("{\"ISBN:9780000000057\": {\"key\": \"/books/OL1M\", \"title\": \"Round\"}}"));
        serve("/books/OL1M.json", okJson("{\"type\": {\"key\": \"/type/redirect\"}, \"location\": \"/books/OL2M\"}"));
        serve("/books/OL2M.json", okJson("{\"type\": {\"key\": \"/type/redirect\"}, \"location\": \"/books/OL1M\"}"));
        assertThat(openLibrary(ISBN).title()).isEqualTo("Round");
        assertThat(paths()).hasSize(5);
    }

    @Test
    void open_library_keys_lead_nowhere_else() {
        serve("/api/books", okJson("{\"ISBN:9780000000057\": {\"key\": \"/../../admin?x=OL1M\", \"title\": \"Odd\"}}"));
        assertThat(openLibrary(ISBN).title()).isEqualTo("Odd");
        assertThat(paths()).containsExactly("/api/books");
    }

    @Test
    void open_library_authors_are_found_by_their_keys_when_nothing_else_names_them_report_12() {
        serve("/api/books", okJson("{\"ISBN:9780000000057\": {\"key\": \"/books/OL1M\", \"title\": \"Kite\"}}"));
        serve("/books/OL1M.json", okJson("{\"works\": [{\"key\": \"/works/OL1W\"}]}"));
        serve("/works/OL1W.json", okJson("{\"authors\": [{\"author\": {\"key\": \"/authors/OL58A\"}}]}"));
        assertThat(openLibrary(ISBN).authors()).containsExactly("Carl Berg");
    }

    @Test
    void open_library_failure_of_a_record_leaves_what_is_known() {
        serve("/books/OL8423129M.json", aResponse().withStatus(500));
        ProviderBook cutShort =
                openLibraryProvider().find(new Isbn("9788430532674")).orElseThrow();
        assertThat(cutShort.metadata().publisher()).isEqualTo("Susaeta");
        assertThat(cutShort.cutShort()).isPresent();

        serve("/books/OL8423129M.json", okJson("[1]"));
        ProviderBook odd = openLibraryProvider().find(new Isbn("9788430532674")).orElseThrow();
        assertThat(odd.metadata().publisher()).isEqualTo("Susaeta");
        assertThat(odd.cutShort()).as("asking again would not help").isEmpty();
    }

    @Test
    void google_volume_says_which_one_of_its_series_it_is_report_9() {
        search("{\"id\": \"CentSouhaits8\", \"volumeInfo\": {\"title\": \"Cent souhaits\", " + IDS + "}}");
        BookMetadata book = google(VOLUME_8);
        assertThat(book.title()).isEqualTo("Cent souhaits - Tome 8");
        assertThat(book.description()).isEqualTo("The eighth.");
    }

    @Test
    void google_volume_is_found_by_its_link_on_the_address_of_the_settings_report_9() {
        search("{\"selfLink\": \"https://www.googleapis.com/books/v1/volumes/CentSouhaits8\","
                + " \"volumeInfo\": {\"title\": \"Cent souhaits\", " + IDS + "}}");
        assertThat(google(VOLUME_8).title()).isEqualTo("Cent souhaits - Tome 8");
    }

    @Test
    void google_volume_that_cannot_be_fetched_leaves_what_the_search_said_report_9() {
        search("{\"id\": \"CentSouhaits8\", \"volumeInfo\": {\"title\": \"Cent souhaits\", " + IDS + "}}");
        serve("/books/v1/volumes/CentSouhaits8", aResponse().withStatus(503));
        assertThat(google(VOLUME_8).title()).isEqualTo("Cent souhaits");
    }

    @Test
    void google_volume_of_another_isbn_says_nothing_report_9() {
        search("{\"id\": \"CentSouhaits8\", \"volumeInfo\": {\"title\": \"Cent\", \"industryIdentifiers\":"
                + " [{\"identifier\": \"9780000000057\"}]}}");
        assertThat(google(ISBN).title()).isEqualTo("Cent");
    }

    @Test
    void google_is_sent_no_second_request_for_a_book_that_says_its_volume_or_everything() {
        google(new Isbn("9780201310054"));
        search("{\"id\": \"CentSouhaits8\", \"volumeInfo\": {\"title\": \"Cent souhaits 8\", " + IDS + "}}");
        google(VOLUME_8);
        assertThat(paths()).containsExactly("/books/v1/volumes", "/books/v1/volumes");
    }

    private static final String IDS = "\"industryIdentifiers\": [{\"identifier\": \"9782505117049\"}]";

    private void search(String item) {
        standIn.server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("country", equalTo("US"))
                        .atPriority(1)
                        .willReturn(okJson("{\"totalItems\": 1, \"items\": [" + item + "]}")));
    }

    private void serve(String path, ResponseDefinitionBuilder answer) {
        standIn.server().stubFor(get(urlPathEqualTo(path)).atPriority(1).willReturn(answer));
    }

    private List<String> paths() {
        return standIn.server().getAllServeEvents().stream()
                .sorted((a, b) ->
                        a.getRequest().getLoggedDate().compareTo(b.getRequest().getLoggedDate()))
                .map(event -> event.getRequest().getUrl().replaceFirst("\\?.*", ""))
                .toList();
    }

    private BookMetadata google(Isbn isbn) {
        return new GoogleBooksProvider(settings, TestPolicy.of(settings), client)
                .find(isbn)
                .orElseThrow()
                .metadata();
    }

    private BookMetadata openLibrary(Isbn isbn) {
        return openLibraryProvider().find(isbn).orElseThrow().metadata();
    }

    private OpenLibraryProvider openLibraryProvider() {
        return new OpenLibraryProvider(settings, TestPolicy.of(settings), client);
    }
}
