package org.homelibrary.metadata.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.google.GoogleBooksProvider;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryProvider;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both providers over real HTTP, against answers in their own formats. */
@Timeout(20)
class ProvidersTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Isbn UNKNOWN = new Isbn("9780306406157");
    private static final Isbn KNOWN = new Isbn("9780201310054");
    static final List<String> NAMES = List.of("google-books", "open-library");

    private static ProviderStandIn standIn;

    private OutboundHttp http = Outbound.real();

    @BeforeAll
    static void start() {
        standIn = ProviderStandIn.start();
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @AfterEach
    void close() {
        http.close();
        standIn.server().getStubMappings().stream()
                .filter(stub -> Integer.valueOf(1).equals(stub.getPriority()))
                .forEach(standIn.server()::removeStub);
    }

    @Test
    void google_books_says_everything_about_a_book() {
        ProviderBook book = provider("google-books").find(KNOWN).orElseThrow();
        assertThat(book.metadata())
                .isEqualTo(
                        new BookMetadata(
                                "Effective Java",
                                "Programming Language Guide",
                                List.of("Joshua Bloch"),
                                "Addison-Wesley Professional",
                                "2001-06-05",
                                252,
                                "en",
                                List.of("Computers"),
                                "Fifty-seven rules of good practice, each an essay with examples of what to do and what to avoid."));
        assertThat(book.covers())
                .hasSize(4)
                .allMatch(cover -> cover.toString().startsWith(standIn.baseUrl() + "/books/content?id="))
                .noneMatch(cover -> cover.toString().contains("edge=curl"));
        assertThat(book.covers().get(0).getQuery()).endsWith("&fife=w800");
    }

    @Test
    void google_books_volume_that_has_the_isbn_is_taken_among_several() {
        ProviderBook book =
                provider("google-books").find(new Isbn("9780441014989")).orElseThrow();
        assertThat(book.metadata().publisher()).isEqualTo("Penguin");
    }

    @Test
    void google_books_japanese_text_arrives_whole() {
        BookMetadata book = provider("google-books")
                .find(new Isbn("9784872348880"))
                .orElseThrow()
                .metadata();
        assertThat(book.title()).isEqualTo("海辺の図書室");
        assertThat(book.language()).isEqualTo("ja");
    }

    @Test
    void google_books_gets_the_key_when_there_is_one() {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("GOOGLE_BOOKS_API_KEY", "a&b");
        provider("google-books", FakeSettings.of(settings)).find(KNOWN);
        standIn.server()
                .verify(getRequestedFor(urlPathEqualTo("/books/v1/volumes")).withQueryParam("key", equalTo("a&b")));
    }

    @Test
    void open_library_says_what_it_has() {
        ProviderBook book =
                provider("open-library").find(new Isbn("9780804816632")).orElseThrow();
        assertThat(book.metadata())
                .isEqualTo(new BookMetadata(
                        "Gardens of Stone and Moss",
                        null,
                        List.of("Haruko Ishida"),
                        "Charles E. Tuttle Co.",
                        "1990-10-01",
                        144,
                        null,
                        List.of("Gardens, Japanese"),
                        null));
        assertThat(book.covers())
                .hasSize(2)
                .allMatch(cover -> cover.toString().startsWith(standIn.baseUrl() + "/b/"))
                .allMatch(cover -> cover.toString().endsWith("-L.jpg?default=false"));
    }

    @Test
    void open_library_edition_with_only_an_isbn_10_is_recognised() {
        assertThat(provider("open-library").find(new Isbn("9780140013993"))).isPresent();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_book_that_the_provider_does_not_know_is_empty(String name) {
        assertThat(provider(name).find(UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void an_answer_about_another_book_is_told_apart(String name) {
        standIn.make(of(name), ProviderStandIn.Trouble.OTHER_BOOK);
        assertThat(failure(name).reason()).isEqualTo(LookupFailure.OTHER_BOOK);
    }

    @ParameterizedTest
    @CsvSource({"google-books,90,PT1M30S", "open-library,'Sun, 01 Mar 2026 12:05:00 GMT',PT5M"})
    void too_many_requests_carry_the_time_to_wait(String name, String header, Duration wait) {
        answer(aResponse().withStatus(429).withHeader("Retry-After", header));
        ProviderException failure = failure(name);
        assertThat(failure.reason()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(wait);
        assertThat(failure).isNotInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void google_books_quota_error_with_status_403_is_a_rate_limit() {
        answer(aResponse()
                .withStatus(403)
                .withBody("{\"error\": {\"code\": 403, \"errors\": [{\"reason\": \"dailyLimitExceeded\"}]}}"));
        assertThat(failure("google-books").reason()).isEqualTo(LookupFailure.RATE_LIMITED);
    }

    @ParameterizedTest
    @CsvSource({"500,true", "503,true", "404,false", "301,false"})
    void an_error_status_is_unavailable_and_only_the_server_s_own_is_worth_repeating(int status, boolean repeat) {
        answer(aResponse().withStatus(status).withHeader("Location", "http://localhost:1/"));
        ProviderException failure = failure("google-books");
        assertThat(failure.reason()).isEqualTo(LookupFailure.UNAVAILABLE);
        assertThat(failure instanceof ProviderUnavailableException).isEqualTo(repeat);
    }

    @Test
    void an_answer_that_has_moved_to_another_path_is_followed_once() {
        standIn.server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(308).withHeader("Location", "/books/v2/volumes?q=x")));
        standIn.server()
                .stubFor(get(urlPathEqualTo("/books/v2/volumes"))
                        .atPriority(1)
                        .willReturn(okJson("{\"totalItems\": 0}")));
        assertThat(provider("google-books").find(KNOWN)).isEmpty();
    }

    @Test
    void open_library_knows_nothing_of_a_book_whose_entry_is_empty() {
        answer(okJson("{\"ISBN:9780201310054\": {}}"));
        assertThat(provider("open-library")
                        .find(KNOWN)
                        .map(ProviderBook::metadata)
                        .map(BookMetadata::title))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{\"items\": [", "[]", "\"text\"", "{\"error\": 1}", "{\"ISBN:9780201310054\": 17}"
            })
    void garbage_is_a_bad_answer_or_about_no_book_of_ours(String body) {
        answer(okJson(body));
        assertThat(failure("google-books").reason()).isIn(LookupFailure.BAD_ANSWER, LookupFailure.OTHER_BOOK);
        assertThat(failure("open-library").reason()).isIn(LookupFailure.BAD_ANSWER, LookupFailure.OTHER_BOOK);
    }

    @Test
    void brackets_without_end_are_a_bad_answer() {
        answer(okJson("{\"items\":" + "[".repeat(500_000)));
        assertThat(failure("google-books").reason()).isEqualTo(LookupFailure.BAD_ANSWER);
    }

    @Test
    void a_body_over_the_limit_is_a_bad_answer() {
        answer(okJson("{\"title\": \"" + "x".repeat(ProviderClient.MAX_JSON_BYTES) + "\"}"));
        assertThat(failure("open-library").reason()).isEqualTo(LookupFailure.BAD_ANSWER);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void silence_and_cut_connections_are_worth_repeating(String name) {
        http.close();
        http = Outbound.impatient(Duration.ofSeconds(1), Duration.ofSeconds(1));
        answer(okJson("{}").withFixedDelay(60_000));
        assertThat(failure(name)).isInstanceOf(ProviderUnavailableException.class);
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(failure(name)).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void google_books_odd_types_and_missing_fields_are_left_out() {
        answer(okJson("""
                {"items": [{"volumeInfo": {"title": 1984, "subtitle": {"a": 1}, "authors": "George Orwell",
                  "publisher": ["x"], "publishedDate": 1949, "pageCount": "328", "categories": [7, null, " Fiction "],
                  "language": "pt-BR", "description": true, "imageLinks": {"thumbnail": "not a link"},
                  "industryIdentifiers": [null, {"type": "OTHER"}, {"identifier": "0-201-31005-8"}]}}]}
                """));
        ProviderBook book = provider("google-books").find(KNOWN).orElseThrow();
        assertThat(book.metadata())
                .isEqualTo(new BookMetadata(
                        "1984",
                        null,
                        List.of("George Orwell"),
                        null,
                        "1949",
                        328,
                        "pt",
                        List.of("7", "Fiction"),
                        null));
        assertThat(book.covers()).isEmpty();
    }

    @Test
    void open_library_odd_types_and_missing_fields_are_left_out() {
        answer(okJson("""
                {"ISBN:9780201310054": {"identifiers": {"isbn_10": "0201310058"}, "number_of_pages": -3, "title": "T",
                  "authors": [{"name": "A\\u0000da"}, {"name": 5}, "x", {}], "publishers": {"name": "P"},
                  "publish_date": ["1999"], "cover": {"large": "https://covers.openlibrary.org/b/id/-1-L.jpg"}}}
                """));
        ProviderBook book = provider("open-library").find(KNOWN).orElseThrow();
        assertThat(book.metadata())
                .isEqualTo(
                        new BookMetadata("T", null, List.of("Ada", "5", "x"), "P", null, null, null, List.of(), null));
        assertThat(book.covers())
                .containsExactly(URI.create(standIn.baseUrl() + "/b/isbn/9780201310054-L.jpg?default=false"));
    }

    @Test
    void long_texts_are_cut() {
        String text = "long ".repeat(10_000);
        answer(okJson("""
                {"items": [{"volumeInfo": {"title": "%1$s", "description": "%1$s", "publisher": "%1$s",
                  "authors": ["%1$s"], "industryIdentifiers": [{"identifier": "9780201310054"}]}}]}
                """.formatted(text)));
        BookMetadata book = provider("google-books").find(KNOWN).orElseThrow().metadata();
        assertThat(book.title()).hasSizeBetween(490, 500);
        assertThat(book.publisher()).hasSizeBetween(190, 200);
        assertThat(book.authors().get(0)).hasSizeBetween(90, 100);
        assertThat(book.description()).hasSizeBetween(9_990, 10_000);
    }

    private void answer(ResponseDefinitionBuilder answer) {
        standIn.server().stubFor(get(anyUrl()).atPriority(1).willReturn(answer));
    }

    private ProviderException failure(String name) {
        return catchThrowableOfType(
                ProviderException.class, () -> provider(name).find(KNOWN));
    }

    private MetadataProvider provider(String name) {
        return provider(name, FakeSettings.of(standIn.settings()));
    }

    private MetadataProvider provider(String name, Settings settings) {
        ProviderClient client = new ProviderClient(http, NOON);
        return name.equals("google-books")
                ? new GoogleBooksProvider(settings, TestPolicy.of(settings), client)
                : new OpenLibraryProvider(settings, TestPolicy.of(settings), client);
    }

    private static ProviderStandIn.Provider of(String name) {
        return name.equals("google-books")
                ? ProviderStandIn.Provider.GOOGLE_BOOKS
                : ProviderStandIn.Provider.OPEN_LIBRARY;
    }
}
