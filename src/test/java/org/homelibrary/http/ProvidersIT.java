package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page Providers, with sources that turn strangers away, from a hint to books that fill in. */
class ProvidersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROVIDERS = "/admin/providers";
    private static final String KEY = "AIzaKeyOfATest";
    private static final String HINT = "Lookups need a free key and a contact";
    private static final String ASK = "Ask the administrator";

    private static ProviderStandIn providers;
    private static LibraryServer server;
    private static HttpUser admin;

    @BeforeAll
    static void start() {
        providers = ProviderStandIn.start();
        server = LibraryServer.on(LibraryServer.newDataDir())
                .asking(providers)
                .with("LIBRARY_BEHIND_PROXY", "true")
                .startingQuickly()
                .start();
        admin = HttpUser.of(server).register("admin");
    }

    @AfterAll
    static void stop() {
        server.close();
        providers.close();
    }

    @Test
    void key_and_contact_make_lookups_work() {
        providers.turnStrangersAway();
        HttpUser reader = HttpUser.of(server).register();

        admin.get("/books").expect(200).expectText(HINT);
        assertThat(reader.get("/books").expect(200).text()).doesNotContain(HINT, ASK);
        reader.get(PROVIDERS).expect(404);

        String ofAdmin = admin.addByIsbn(ProviderStandIn.ISBNS.get(0));
        String ofReader = reader.addByIsbn(ProviderStandIn.ISBNS.get(1));
        await(admin, "/lookups", page -> page.contains("Next try"));
        await(reader, "/lookups", page -> page.contains("Next try"));
        reader.get("/books").expectText(ASK);
        reader.get("/lookups").expectText(ASK);

        admin.post(PROVIDERS + "/later", "next", "/books").expectRedirect("/books");
        // the book that failed for it says so all the same
        admin.get("/lookups").expectText(HINT);

        tryIt("google-books").expectText("Google Books does not answer", "The quota is used up.", "429");
        tryIt("open-library").expectText("Open Library does not answer", "It wants to know whom to contact");
        admin.post(PROVIDERS, "contact", "not a contact", "google_key", KEY)
                .expect(400)
                .expectText("Enter an e-mail address or a web address");
        admin.post(PROVIDERS, "contact", "admin@example.org", "google_key", KEY).expectRedirect(PROVIDERS);
        admin.get(PROVIDERS).expectText("A key is stored.", "Saved. Books being looked up again: 2.");

        assertThat(admin.get(PROVIDERS).body()).contains("admin@example.org").doesNotContain(KEY);
        tryIt("google-books").expectText("Google Books answers", "It found 9780140013993");
        tryIt("open-library").expectText("Open Library answers", "It found 9780140013993");
        await(admin, ofAdmin, page -> page.contains("state-") ? false : page.contains("/covers/"));
        await(reader, ofReader, page -> page.contains("/covers/"));
        assertThat(admin.get("/lookups").text()).contains("Nothing is waiting").doesNotContain(HINT);
        assertThat(reader.get("/books").text()).doesNotContain(ASK);

        chooseSources();
        admin.post(PROVIDERS, "forget_google_key", "1").expectRedirect(PROVIDERS);
        assertThat(admin.get(PROVIDERS).text()).doesNotContain("A key is stored.");
    }

    private static void chooseSources() {
        admin.post(PROVIDERS, "on", "dnb", "on", "open-library", "order.dnb", "1")
                .expectRedirect(PROVIDERS);
        Reply page = admin.get(PROVIDERS);
        assertThat(page.all("name=\"on\" value=\"([^\"]+)\"")).startsWith("dnb", "google-books", "open-library");
        assertThat(page.all("name=\"on\" value=\"([^\"]+)\" checked")).containsExactly("dnb", "open-library");
        admin.post(PROVIDERS, "order.dnb", "1").expect(400).expectText("Leave at least one source switched on.");
    }

    private static Reply tryIt(String source) {
        return admin.post(PROVIDERS + "/try", "source", source).expect(200);
    }

    private static void await(HttpUser user, String path, Predicate<String> wanted) {
        Eventually.get(path, PATIENCE, () -> user.get(path).expect(200), page -> wanted.test(page.body()));
    }

    /** Books that a library of their country knows, while Google and Open Library refuse. */
    @Nested
    class WithEverySource {

        /** In the German stand-in's answer, as the number of a set. */
        private static final String VOLUME_OF_A_SET = "9783109900020";

        private static HttpUser reader;

        @BeforeAll
        static void switchOn() {
            providers.refuseStrangers();
            admin.post(
                            PROVIDERS,
                            Arrays.stream(MetadataSource.values())
                                    .flatMap(source -> Stream.of("on", source.id()))
                                    .toArray(String[]::new))
                    .expectRedirect(PROVIDERS);
            reader = HttpUser.of(server).register();
        }

        @ParameterizedTest
        @EnumSource(CatalogueStandIn.class)
        void book_is_found_by_the_library_of_its_country(CatalogueStandIn catalogue) {
            reader.awaitLookup(reader.addByIsbn(catalogue.isbn())).expectText(catalogue.title());
            assertThat(catalogue.requests(providers)).isPositive();
        }

        /** All catalogues share one method, whose annotations have to hold for the bean of each. */
        @Test
        void catalogue_that_fails_once_is_asked_again_at_once() {
            providers
                    .server()
                    .stubFor(get(urlPathEqualTo("/dnb"))
                            .withQueryParam("query", equalTo("NUM=" + VOLUME_OF_A_SET))
                            .atPriority(1)
                            .inScenario("flaky")
                            .whenScenarioStateIs(Scenario.STARTED)
                            .willReturn(aResponse().withStatus(503))
                            .willSetStateTo("well again"));
            providers
                    .server()
                    .stubFor(get(urlPathEqualTo("/dnb"))
                            .withQueryParam("query", equalTo("NUM=" + VOLUME_OF_A_SET))
                            .atPriority(1)
                            .inScenario("flaky")
                            .whenScenarioStateIs("well again")
                            .willReturn(aResponse().withBody(CatalogueStandIn.DNB.answer())));

            reader.awaitLookup(reader.addByIsbn(VOLUME_OF_A_SET)).expectText("Die Deichtrilogie");
        }
    }
}
