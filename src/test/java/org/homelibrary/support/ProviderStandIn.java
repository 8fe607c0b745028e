package org.homelibrary.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.MetadataSource;

/**
 * Every source of metadata on one port of this machine, in its real format, for the books under {@code providers/} in the
 * test resources: Google Books, Open Library and its covers service here, the others in {@link CatalogueStandIn}. What it
 * was not given, it does not know.
 *
 * <p>Run by hand: {@code ProviderStandIn [port] [minutes]} serves until its standard input ends or the time is up, and
 * prints the settings that make the library ask it.
 */
public final class ProviderStandIn implements AutoCloseable {

    /** The ISBNs that it knows: those on the photographs of the barcode tests. */
    public static final List<String> ISBNS = List.of(
            "9780140013993",
            "9780201310054",
            "9780201752847",
            "9780345348036",
            "9780345460950",
            "9780441014989",
            "9780446579803",
            "9780596008574",
            "9780679601050",
            "9780735619937",
            "9780764544200",
            "9780804816632",
            "9781558604971",
            "9781585730575",
            "9784872348880",
            "9788430532674");

    private static final String GOOGLE = "/books/v1/volumes";
    private static final String OPEN_LIBRARY = "/api/books";
    private static final Pattern GOOGLE_COVER = Pattern.compile("books/content\\?id=([A-Za-z0-9]+)&");
    private static final Pattern OPEN_LIBRARY_COVER = Pattern.compile("b/id/([0-9]+)-L");

    private static final Pattern ASKED_ISBN = Pattern.compile("(?:isbn|ISBN)(?::|%3A)([0-9]{13})");

    private static final String GOOGLE_ANSWER = """
            {"kind": "books#volumes", "totalItems": 1, "items": [{"volumeInfo": {
              "title": "The Book {{substring request.query.q 5}}", "authors": ["A. Writer"],
              "publisher": "A Press", "publishedDate": "2001", "pageCount": 100, "language": "en",
              "categories": ["Fiction"], "description": "About it.",
              "industryIdentifiers": [{"type": "ISBN_13", "identifier": "{{substring request.query.q 5}}"}]}}]}
            """;
    private static final String OPEN_LIBRARY_ANSWER = """
            {"{{request.query.bibkeys}}": {"title": "The Book {{substring request.query.bibkeys 5}}",
              "authors": [{"name": "A. Writer"}], "publishers": [{"name": "A Press"}], "publish_date": "2001",
              "number_of_pages": 100, "subjects": [{"name": "Fiction"}]}}
            """;

    private final WireMockServer server;
    private final Map<Provider, StubMapping> troubles = new EnumMap<>(Provider.class);

    private ProviderStandIn(int port) {
        server = new WireMockServer(
                (port == 0 ? options().dynamicPort() : options().port(port)).extensions(new SearchStandIn()));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .atPriority(9)
                .willReturn(okJson("{\"kind\": \"books#volumes\", \"totalItems\": 0}")));
        server.stubFor(get(urlPathEqualTo(OPEN_LIBRARY)).atPriority(9).willReturn(okJson("{}")));
        ISBNS.forEach(this::add);
        CatalogueStandIn.all().forEach(catalogue -> catalogue.install(server));
        RecordsStandIn.install(server);
        addSearches();
    }

    /** On a free port. */
    public static ProviderStandIn start() {
        return start(0);
    }

    public static ProviderStandIn start(int port) {
        return new ProviderStandIn(port);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8089;
        int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        try (ProviderStandIn standIn = start(port)) {
            Thread alarm = new Thread(() -> exitAfter(minutes), "exit-after-" + minutes + "-minutes");
            alarm.setDaemon(true);
            alarm.start();
            standIn.settings().forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("Serving for " + minutes + " minutes, or until standard input ends.");
            while (System.in.read() >= 0) {
                // whatever is typed is ignored
            }
        }
    }

    /** The settings of the library, as MicroProfile Config names them, that point to this server: of every source. */
    public Map<String, String> settings() {
        return settings(baseUrl());
    }

    /** The same as {@link #settings()}, as environment variables. */
    public Map<String, String> environment() {
        return environment(baseUrl());
    }

    /** What {@link #environment()} would be, were the server there. */
    static Map<String, String> environment(String baseUrl) {
        return settings(baseUrl).entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        Map.Entry::getValue));
    }

    private static Map<String, String> settings(String baseUrl) {
        Map<String, String> settings = new TreeMap<>();
        for (MetadataSource source : MetadataSource.values()) {
            settings.put("metadata." + source.id() + ".url", url(baseUrl, source));
            settings.put("metadata." + source.id() + ".rate", "0");
        }
        settings.put("metadata.open-library.covers-url", baseUrl);
        return settings;
    }

    private static String url(String baseUrl, MetadataSource source) {
        return switch (source) {
            case GOOGLE_BOOKS -> baseUrl + "/books/v1";
            case OPEN_LIBRARY -> baseUrl;
            default -> CatalogueStandIn.address(baseUrl, source);
        };
    }

    public String googleBooksUrl() {
        return baseUrl() + "/books/v1";
    }

    /** The address of Open Library and of its covers service. */
    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    /** From now on a provider answers everything like this. */
    public void make(Provider provider, Trouble trouble) {
        heal(provider);
        troubles.put(
                provider,
                server.stubFor(
                        get(urlPathMatching(provider.paths())).atPriority(1).willReturn(trouble.answer())));
    }

    /**
     * From now on Google Books answers as it does without a key, and Open Library as without a contact: 429 that does not
     * say for how long, and 403.
     */
    public void refuseStrangers() {
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .atPriority(1)
                .willReturn(aResponse().withStatus(429).withBody("""
                {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message":
                  "Quota exceeded for quota metric 'Queries' and limit 'Queries per day' of service 'books'.",
                  "errors": [{"reason": "rateLimitExceeded", "domain": "global"}]}}
                """)));
        server.stubFor(get(urlPathMatching("/api/books|/isbn/.*|/search.json|/b/.*"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403).withBody("""
                <html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>
                """)));
    }

    /** From now on a provider works again. */
    public void heal(Provider provider) {
        StubMapping trouble = troubles.remove(provider);
        if (trouble != null) {
            server.removeStub(trouble);
        }
    }

    /**
     * From now on the two large sources are as they are since 2026: Google Books answers 429 without a key, and says no
     * time; Open Library answers 403 to an agent that names no contact.
     */
    public void turnStrangersAway() {
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .withQueryParam("key", absent())
                .atPriority(1)
                .willReturn(aResponse().withStatus(429).withBody("""
                        {"error": {"code": 429, "message": "Quota exceeded for quota metric 'Queries' and limit \
                        'Queries per day' of service 'books.googleapis.com'.", "status": "RESOURCE_EXHAUSTED",
                        "errors": [{"reason": "rateLimitExceeded", "domain": "global"}]}}
                        """)));
        server.stubFor(get(urlPathMatching("/(api/|isbn/|books/OL|works/|authors/|search|b/).*"))
                .withHeader("User-Agent", notMatching(".*@.*"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403).withBody("<html><h1>403 Forbidden</h1></html>")));
    }

    /** From now on Google Books knows every ISBN there is, and takes its time over each answer. */
    public void knowEverything(Duration delay) {
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .atPriority(2)
                .willReturn(okJson(GOOGLE_ANSWER)
                        .withTransformers("response-template")
                        .withFixedDelay(Math.toIntExact(delay.toMillis()))));
    }

    /** From now on Google Books knows the ISBNs that begin with these digits, and Open Library those with the others. */
    public void know(String ofGoogleBooks, String ofOpenLibrary) {
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .withQueryParam("q", matching("isbn:" + ofGoogleBooks + ".*"))
                .atPriority(2)
                .willReturn(okJson(GOOGLE_ANSWER).withTransformers("response-template")));
        server.stubFor(get(urlPathEqualTo(OPEN_LIBRARY))
                .withQueryParam("bibkeys", matching("ISBN:" + ofOpenLibrary + ".*"))
                .atPriority(2)
                .willReturn(okJson(OPEN_LIBRARY_ANSWER).withTransformers("response-template")));
    }

    /** The ISBNs about which a provider has answered, known or not, as often as it has; without those it refused. */
    public List<String> answered(Provider provider) {
        return server.getAllServeEvents().stream()
                .filter(event -> event.getResponse().getStatus() == 200)
                .map(event -> event.getRequest().getUrl())
                .filter(url -> url.startsWith(provider.path + "?"))
                .map(ASKED_ISBN::matcher)
                .filter(Matcher::find)
                .map(isbn -> isbn.group(1))
                .toList();
    }

    /** How often a provider was asked since the start. */
    public int requests(Provider provider) {
        return server.countRequestsMatching(
                        getRequestedFor(urlPathEqualTo(provider.path)).build())
                .getCount();
    }

    /** For stubs of a test's own. */
    public WireMockServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void add(String isbn) {
        byte[] cover = CoverArt.jpeg(isbn);
        String google = resource("google-books", isbn);
        if (google != null) {
            server.stubFor(get(urlPathEqualTo(GOOGLE))
                    .withQueryParam("q", equalTo("isbn:" + isbn))
                    .atPriority(5)
                    .willReturn(okJson(google.replace("http://books.google.com", baseUrl()))));
            covers(GOOGLE_COVER, google)
                    .forEach(id -> server.stubFor(get(urlPathEqualTo("/books/content"))
                            .withQueryParam("id", equalTo(id))
                            .willReturn(jpeg(cover))));
        }
        String openLibrary = resource("open-library", isbn);
        if (openLibrary != null) {
            server.stubFor(get(urlPathEqualTo(OPEN_LIBRARY))
                    .withQueryParam("bibkeys", equalTo("ISBN:" + isbn))
                    .atPriority(5)
                    .willReturn(okJson(openLibrary)));
            covers(OPEN_LIBRARY_COVER, openLibrary)
                    .forEach(id -> server.stubFor(
                            get(urlPathMatching("/b/id/" + id + "-[SML]\\.jpg")).willReturn(jpeg(cover))));
            server.stubFor(
                    get(urlPathMatching("/b/isbn/" + isbn + "-[SML]\\.jpg")).willReturn(jpeg(cover)));
        }
    }

    /** Answers to words of titles and authors, see {@link SearchStandIn}. */
    private void addSearches() {
        ResponseDefinitionBuilder search = okJson("").withTransformers(SearchStandIn.NAME);
        server.stubFor(get(urlPathEqualTo(GOOGLE))
                .withQueryParam("q", notMatching("isbn:.*"))
                .atPriority(8)
                .willReturn(search));
        server.stubFor(
                get(urlPathEqualTo(SearchStandIn.OPEN_LIBRARY)).atPriority(8).willReturn(search));
        server.stubFor(get(urlPathMatching(SearchStandIn.WORKS + "OL[0-9]+W/editions\\.json"))
                .atPriority(8)
                .willReturn(search));
        server.stubFor(get(urlPathMatching("/b/id/[0-9]+-M\\.jpg"))
                .atPriority(9)
                .willReturn(jpeg(CoverArt.jpeg("9780140013993"))));
    }

    private static List<String> covers(Pattern pattern, String answer) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = pattern.matcher(answer);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids.stream().distinct().toList();
    }

    private static ResponseDefinitionBuilder jpeg(byte[] bytes) {
        return aResponse().withHeader("Content-Type", "image/jpeg").withBody(bytes);
    }

    private static String resource(String provider, String isbn) {
        String name = "/providers/" + provider + "/" + isbn + ".json";
        try (InputStream in = ProviderStandIn.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void exitAfter(int minutes) {
        try {
            Thread.sleep(minutes * 60_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        System.exit(0);
    }

    /** Who can be made to fail. */
    public enum Provider {
        GOOGLE_BOOKS(GOOGLE),
        OPEN_LIBRARY(ProviderStandIn.OPEN_LIBRARY);

        private final String path;

        Provider(String path) {
            this.path = path;
        }

        /** Of its lookups and its searches, as a regular expression. */
        private String paths() {
            return path + (this == OPEN_LIBRARY ? "|" + SearchStandIn.OPEN_LIBRARY : "");
        }
    }

    /** Ways in which a provider fails. */
    public enum Trouble {
        /** 429, come back in a second. */
        RATE_LIMITED,
        /** 500. */
        BROKEN,
        /** 200 with something that is no JSON. */
        GARBAGE,
        /** 200 with a well-formed answer about another book. */
        OTHER_BOOK,
        /** Not a byte for a minute. */
        SILENT,
        /** The connection is cut. */
        CUT_OFF,
        /** Many times as much as any answer has. */
        HUGE;

        ResponseDefinitionBuilder answer() {
            return switch (this) {
                case RATE_LIMITED ->
                    aResponse()
                            .withStatus(429)
                            .withHeader("Retry-After", "1")
                            .withBody("{\"error\": {\"code\": 429, \"status\": \"RESOURCE_EXHAUSTED\"}}");
                case BROKEN -> aResponse().withStatus(500).withBody("Internal Server Error");
                case GARBAGE -> aResponse().withStatus(200).withBody("<html>\u0000 not what you asked for");
                case OTHER_BOOK -> okJson(otherBook());
                case SILENT -> okJson("{}").withFixedDelay(60_000);
                case HUGE -> okJson("{\"items\": [\"" + "x".repeat(40_000_000) + "\"]}");
                case CUT_OFF -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            };
        }

        /** Both providers' formats in one. */
        private static String otherBook() {
            return """
                    {"kind": "books#volumes", "totalItems": 1, "items": [{"volumeInfo": {"title": "Another Book",
                      "industryIdentifiers": [{"type": "ISBN_13", "identifier": "9780306406157"}]}}],
                     "ISBN:9780306406157": {"title": "Another Book", "identifiers": {"isbn_13": ["9780306406157"]}}}
                    """;
        }
    }
}
