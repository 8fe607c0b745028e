package org.homelibrary.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.config.Settings;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.ImageReading;
import org.homelibrary.metadata.LookupResult.Found;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.finna.FinnaProvider;
import org.homelibrary.metadata.provider.google.GoogleBooksProvider;
import org.homelibrary.metadata.provider.inventaire.InventaireProvider;
import org.homelibrary.metadata.provider.library.BibliotekaNarodowaProvider;
import org.homelibrary.metadata.provider.library.BnfProvider;
import org.homelibrary.metadata.provider.library.DnbProvider;
import org.homelibrary.metadata.provider.library.K10plusProvider;
import org.homelibrary.metadata.provider.library.LibraryOfCongressProvider;
import org.homelibrary.metadata.provider.library.LibrisProvider;
import org.homelibrary.metadata.provider.library.NdlProvider;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryProvider;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.CatalogueStandIn;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole lookup with every source, while the first two answer as they do to a new installation. */
@Timeout(60)
class MoreSourcesOverHttpTest {

    private final ProviderStandIn standIn = ProviderStandIn.start();
    private final OutboundHttp http = Outbound.impatient(Duration.ofSeconds(8), Duration.ofSeconds(10));

    private final MetadataLookup lookup = lookup();

    @BeforeEach
    void refuse() {
        standIn.refuseStrangers();
    }

    @AfterEach
    void close() {
        http.close();
        standIn.close();
    }

    @ParameterizedTest
    @EnumSource(CatalogueStandIn.class)
    void aBook_isFoundByTheLibraryOfItsCountry(CatalogueStandIn catalogue) {
        Found found = lookUp(catalogue.isbn()).found().orElseThrow();

        assertThat(found.metadata().title()).isEqualTo(catalogue.title());
        assertThat(found.metadata().authors()).isNotEmpty();
        assertThat(catalogue.requests(standIn)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = CatalogueStandIn.class,
            names = {"FINNA", "INVENTAIRE"})
    void aCover_isFetchedFromTheSourceThatShowsOne(CatalogueStandIn catalogue) {
        assertThat(lookUp(catalogue.isbn()).cover()).isInstanceOf(CoverOutcome.Found.class);
    }

    /** Of a German book, no library but the German one and those that collect everything. */
    @Test
    void otherLibraries_areNotAsked() {
        lookUp("9783109900020");

        assertThat(CatalogueStandIn.values())
                .filteredOn(catalogue -> catalogue.requests(standIn) > 0)
                .containsExactlyInAnyOrder(CatalogueStandIn.DNB, CatalogueStandIn.K10PLUS, CatalogueStandIn.INVENTAIRE);
    }

    @Test
    void everySource_isAskedWithoutAnAddressLeftOver() {
        assertThat(Arrays.asList(MetadataSource.values()))
                .allSatisfy(source -> assertThat(standIn.settings().get("metadata." + source.id() + ".url"))
                        .startsWith("http://localhost:"));
    }

    private LookupResult lookUp(String number) {
        Isbn isbn = new Isbn(number);
        return lookup.lookUp(isbn, LookupRequest.first(lookup.sources(isbn)));
    }

    private MetadataLookup lookup() {
        Settings settings = FakeSettings.of(standIn.settings());
        ProviderClient client = new ProviderClient(http, Clock.systemUTC());
        List<MetadataProvider> providers = List.of(
                new GoogleBooksProvider(settings, TestPolicy.of(settings), client),
                new OpenLibraryProvider(settings, TestPolicy.of(settings), client),
                new DnbProvider(settings, client),
                new BnfProvider(settings, client),
                new BibliotekaNarodowaProvider(settings, client),
                new NdlProvider(settings, client),
                new LibrisProvider(settings, client),
                new FinnaProvider(settings, client),
                new LibraryOfCongressProvider(settings, client),
                new K10plusProvider(settings, client),
                new InventaireProvider(settings, client));
        assertThat(providers).extracting(MetadataProvider::source).containsExactlyInAnyOrder(MetadataSource.values());
        return new MetadataLookup(
                TestPolicy.all(),
                providers,
                OpenGate.always(),
                new CoverFetcher(settings, http, new CoverImages(new ImageReading()), Clock.systemUTC()),
                Clock.systemUTC());
    }
}
