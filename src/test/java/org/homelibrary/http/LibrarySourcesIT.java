package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Books that a library of their country knows, in an installation that has neither a key for Google nor a contact for Open
 * Library. On a server of its own, on which the sources that are off by default are on.
 */
class LibrarySourcesIT {

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
}
