package org.homelibrary.metadata.provider.library;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues over real HTTP, each in its own format. */
@Timeout(30)
class LibraryCataloguesTest {

    private static final Isbn UNKNOWN = new Isbn("9780306406157");

    private static ProviderStandIn standIn;

    private static OutboundHttp http;
    private static List<MetadataProvider> providers;

    @BeforeAll
    static void start() {
        standIn = ProviderStandIn.start();
        http = Outbound.impatient(Duration.ofSeconds(8), Duration.ofSeconds(10));
        Settings settings = FakeSettings.of(standIn.settings());
        ProviderClient client = new ProviderClient(http, Clock.systemUTC());
        providers = List.of(
                new DnbProvider(settings, client),
                new BnfProvider(settings, client),
                new BibliotekaNarodowaProvider(settings, client),
                new NdlProvider(settings, client),
                new LibrisProvider(settings, client),
                new K10plusProvider(settings, client),
                new LibraryOfCongressProvider(settings, client));
    }

    @AfterAll
    static void stop() {
        http.close();
        standIn.close();
    }

    @Test
    void germanBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.DNB))
                .isEqualTo(new BookMetadata(
                        "Das Haus am Märchendeich",
                        "Roman",
                        List.of("Anke Petersen"),
                        "Nordlicht Verlag",
                        "2018",
                        412,
                        "de",
                        List.of("Fiktionale Darstellung"),
                        null,
                        new Series("Deichtrilogie", "2")));
    }

    @Test
    void frenchBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.BNF))
                .isEqualTo(new BookMetadata(
                        "La maison des vents",
                        "roman",
                        List.of("Inês Carvalho"),
                        "Éditions du Phare",
                        "2016",
                        286,
                        "fr",
                        List.of("Romans"),
                        "Une maison au bord de l'océan, et ceux qui l'ont quittée.",
                        new Series("Collection Horizon", "612")));
    }

    @Test
    void polishBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.BIBLIOTEKA_NARODOWA))
                .isEqualTo(new BookMetadata(
                        "Ogród za torami",
                        "opowiadania",
                        List.of("Łucja Wiśniewska"),
                        "Wydawnictwo Żuraw",
                        "2014",
                        293,
                        "pl",
                        List.of("Opowiadania i nowele polskie"),
                        null,
                        new Series("Proza Polska", "7")));
    }

    @Test
    void japaneseBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.NDL))
                .isEqualTo(new BookMetadata(
                        "霧の灯台, 上",
                        null,
                        List.of("佐伯遥"),
                        "灯台社",
                        "2009-03",
                        378,
                        "ja",
                        List.of("灯台"),
                        null,
                        new Series("岬文庫", "さ-3-1")));
    }

    @Test
    void swedishBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.LIBRIS))
                .isEqualTo(new BookMetadata(
                        "Fyren på Ön",
                        null,
                        List.of("Siv Åkerlund"),
                        "Förlaget Skär",
                        "2018",
                        320,
                        "sv",
                        List.of("Romaner"),
                        null,
                        null));
    }

    @Test
    void collectionOfEssays_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.K10PLUS))
                .isEqualTo(new BookMetadata(
                        "Tides and ledgers",
                        "essays on coastal trade",
                        List.of("Ruth Whitcombe"),
                        "Harbor Press",
                        "2021",
                        190,
                        "en",
                        List.of("Coastwise shipping"),
                        null,
                        null));
    }

    @Test
    void indianBook_isFoundWithAllThatItsLibrarySays() {
        assertThat(find(CatalogueStandIn.LIBRARY_OF_CONGRESS))
                .isEqualTo(new BookMetadata(
                        "The monsoon ledger",
                        "a novel",
                        List.of("K. S. Raman"),
                        "Banyan Tree Books",
                        "2011",
                        268,
                        "en",
                        List.of("Novels", "Merchants"),
                        "Three generations of a family of grain merchants in Madurai.",
                        null));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aBookThatTheCatalogueDoesNotHave_isNotKnown(MetadataProvider provider) {
        assertThat(provider.find(UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void anAnswerAboutAnotherBook_isNone(MetadataProvider provider) {
        byte[] other = standIn(provider).answer();

        assertFails(provider, aResponse().withBody(other), LookupFailure.OTHER_BOOK);
    }

    @Test
    void aHundredMegabytes_areNotRead() throws IOException {
        AtomicLong sent = new AtomicLong();
        HttpServer huge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        huge.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = "<a>x</a>".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = exchange.getResponseBody()) {
                while (sent.addAndGet(part.length) < 100_000_000) {
                    body.write(part);
                }
            }
        });
        huge.start();
        try {
            Settings settings = FakeSettings.of(Map.of(
                    "metadata.dnb.url", "http://localhost:" + huge.getAddress().getPort()));
            MetadataProvider provider = new DnbProvider(settings, new ProviderClient(http, Clock.systemUTC()));

            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> provider.find(UNKNOWN))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.BAD_ANSWER));
            assertThat(sent.get()).isLessThan(50_000_000);
        } finally {
            huge.stop(0);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void anEntityBomb_isRefused(MetadataProvider provider) {
        String bomb = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";

        assertFails(provider, aResponse().withBody(bomb), LookupFailure.BAD_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aPageInPlaceOfAnAnswer_isNotUnderstood(MetadataProvider provider) {
        assertFails(
                provider,
                aResponse().withBody("<html xmlns='http://www.w3.org/1999/xhtml'><body>Wartung</body></html>"),
                LookupFailure.BAD_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aServerInTrouble_isUnavailable(MetadataProvider provider) {
        assertFails(provider, aResponse().withStatus(503).withBody("<html/>"), LookupFailure.UNAVAILABLE);
    }

    /** Whatever else is added: a source without an adapter would be asked for nothing, for ever. */
    @Test
    void everyCatalogue_hasAnAdapterAndAStandIn() {
        assertThat(providers).extracting(MetadataProvider::source).contains(sources());
    }

    private static MetadataSource[] sources() {
        return Arrays.stream(LibraryCatalogue.values())
                .map(LibraryCatalogue::source)
                .toArray(MetadataSource[]::new);
    }

    private static BookMetadata find(CatalogueStandIn catalogue) {
        Isbn isbn = new Isbn(catalogue.isbn());
        assertThat(catalogue.source().collects(isbn)).isTrue();
        return providers.stream()
                .filter(provider -> provider.source() == catalogue.source())
                .findFirst()
                .orElseThrow()
                .find(isbn)
                .orElseThrow()
                .metadata();
    }

    private static void assertFails(MetadataProvider provider, ResponseDefinitionBuilder answer, LookupFailure reason) {
        StubMapping stub = standIn.server()
                .stubFor(get(urlPathMatching("/" + provider.source().id() + ".*"))
                        .atPriority(1)
                        .willReturn(answer));
        try {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> provider.find(UNKNOWN))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        } finally {
            standIn.server().removeStub(stub);
        }
    }

    private static CatalogueStandIn standIn(MetadataProvider provider) {
        return Arrays.stream(CatalogueStandIn.values())
                .filter(catalogue -> catalogue.source() == provider.source())
                .findFirst()
                .orElseThrow();
    }

    private static List<MetadataProvider> providers() {
        return providers;
    }
}
