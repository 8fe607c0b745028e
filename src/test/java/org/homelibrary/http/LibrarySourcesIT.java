package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Books that a library of their country knows, in an installation that has neither a key for Google nor a contact for Open
 * Library. On a server of its own, on which the sources that are off by default are on.
 */
class LibrarySourcesIT {

    /** In the German stand-in's answer, as the number of a set. */
    private static final String VOLUME_OF_A_SET = "9783109900020";

    private static ProviderStandIn providers;
    private static LibraryServer server;
    private static HttpUser reader;

    @BeforeAll
    static void start() {
        providers = ProviderStandIn.start();
        providers.refuseStrangers();
        server = LibraryServer.on(LibraryServer.newDataDir())
                .asking(providers)
                .with(
                        "METADATA_PROVIDERS",
                        Arrays.stream(MetadataSource.values())
                                .map(MetadataSource::id)
                                .collect(Collectors.joining(",")))
                .startingQuickly()
                .start();
        reader = HttpUser.of(server).register();
    }

    @AfterAll
    static void stop() {
        server.close();
        providers.close();
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
