package org.homelibrary.metadata;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.homelibrary.config.Settings;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.Pictures;
import org.homelibrary.metadata.LookupResult.Found;
import org.homelibrary.metadata.SourceOutcome.Failed;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.google.GoogleBooksProvider;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryProvider;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.ProviderStandIn.Provider;
import org.homelibrary.support.ProviderStandIn.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole lookup against the stand-in, covers included. */
@Timeout(60)
class LookupOverHttpTest {

    private final ProviderStandIn standIn = ProviderStandIn.start();
    /** Patient enough for the first request on a machine that is busy building. */
    private final OutboundHttp http = Outbound.impatient(Duration.ofSeconds(8), Duration.ofSeconds(10));

    private final MetadataLookup lookup = lookup();

    @AfterEach
    void close() {
        http.close();
        standIn.close();
    }

    @Test
    void every_book_of_the_stand_in_is_found_with_title_author_and_cover() {
        assertThat(ProviderStandIn.ISBNS).allSatisfy(isbn -> {
            LookupResult result = lookUp(isbn);
            assertThat(result.found().orElseThrow().metadata().title()).isNotBlank();
            assertThat(result.found().orElseThrow().metadata().authors()).isNotEmpty();
            assertThat(result.cover()).isInstanceOf(CoverOutcome.Found.class);
        });
    }

    @Test
    void a_book_with_gaps_is_filled_from_open_library() {
        Found found = lookUp("9780140013993").found().orElseThrow();
        assertThat(found.metadata().publisher()).isEqualTo("Penguin Books");
        assertThat(found.metadata().pages()).isEqualTo(224);
        assertThat(found.metadata().description()).startsWith("A keeper's widow");
    }

    /** Report 17. */
    @Test
    void a_picture_that_stands_for_no_cover_gives_way_to_the_next_source_s_cover() {
        BufferedImage grey = new BufferedImage(575, 750, BufferedImage.TYPE_BYTE_GRAY);
        standIn.server()
                .stubFor(get(urlPathEqualTo("/books/content"))
                        .atPriority(1)
                        .willReturn(
                                ok().withHeader("Content-Type", "image/png").withBody(Pictures.encode(grey, "png"))));
        LookupResult result = lookUp("9780201310054");
        assertThat(result.cover()).isInstanceOf(CoverOutcome.Found.class);
        assertThat(standIn.requests(Provider.OPEN_LIBRARY)).isEqualTo(1);
    }

    @Test
    void a_complete_book_is_not_asked_for_twice() {
        lookUp("9780201310054");
        assertThat(standIn.requests(Provider.GOOGLE_BOOKS)).isEqualTo(1);
        assertThat(standIn.requests(Provider.OPEN_LIBRARY)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void open_library_stands_in_for_google_books_whatever_that_does(Trouble trouble) {
        standIn.make(Provider.GOOGLE_BOOKS, trouble);
        LookupResult result = lookUp("9780201310054");
        assertThat(result.found().orElseThrow().metadata().title()).isEqualTo("Effective Java");
        assertThat(result.cover()).isInstanceOf(CoverOutcome.Found.class);
    }

    @Test
    void two_providers_in_trouble_make_a_failure_each_and_say_when_to_come_back() {
        standIn.make(Provider.GOOGLE_BOOKS, Trouble.RATE_LIMITED);
        standIn.make(Provider.OPEN_LIBRARY, Trouble.BROKEN);
        LookupResult result = lookUp("9780201310054");
        assertThat(result.found()).isEmpty();
        assertThat(result.outcomes()).hasSize(2);
        assertThat(result.outcomes().get(0)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(LookupFailure.RATE_LIMITED);
            assertThat(failed.retryAt()).isPresent();
        });
        assertThat(result.outcomes().get(1))
                .isEqualTo(new Failed(MetadataSource.OPEN_LIBRARY, LookupFailure.UNAVAILABLE, Optional.empty()));
    }

    private LookupResult lookUp(String isbn) {
        return lookUp(lookup, isbn);
    }

    private static LookupResult lookUp(MetadataLookup lookup, String isbn) {
        return lookup.lookUp(
                new Isbn(isbn), LookupRequest.first(List.of(MetadataSource.GOOGLE_BOOKS, MetadataSource.OPEN_LIBRARY)));
    }

    @Test
    void three_hundred_books_are_a_handful_of_requests_to_providers_that_refuse() {
        standIn.server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .atPriority(1)
                        .willReturn(jsonResponse(
                                "{\"error\": {\"code\": 429, \"message\": \"Quota exceeded, limit 'Queries per day'.\"}}",
                                429)));
        standIn.server()
                .stubFor(get(urlPathEqualTo("/api/books"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(403)));
        MetadataLookup paced = lookup(OpenGate.withPauses(new InMemoryStore(), Clock.systemUTC()));
        Random random = new Random(300);

        List<LookupResult> results = IntStream.range(0, 300)
                .mapToObj(i -> lookUp(paced, MadeIsbn.of("9780", random)))
                .toList();

        assertThat(standIn.requests(Provider.GOOGLE_BOOKS)).isEqualTo(1);
        assertThat(standIn.requests(Provider.OPEN_LIBRARY)).isEqualTo(1);
        assertThat(results.get(0).outcomes())
                .extracting(outcome -> ((Failed) outcome).reason())
                .containsExactly(LookupFailure.RATE_LIMITED, LookupFailure.NO_CONTACT);
        assertThat(results.subList(1, 300)).allSatisfy(result -> assertThat(result.outcomes())
                .extracting(outcome -> ((SourceOutcome.Paused) outcome).reason())
                .containsExactly(Optional.of(LookupFailure.RATE_LIMITED), Optional.of(LookupFailure.NO_CONTACT)));
    }

    private MetadataLookup lookup() {
        return lookup(OpenGate.always());
    }

    private MetadataLookup lookup(ProviderGate gate) {
        Settings settings = FakeSettings.of(standIn.settings());
        ProviderClient client = new ProviderClient(http, Clock.systemUTC());
        return new MetadataLookup(
                TestPolicy.of(settings),
                List.of(
                        new GoogleBooksProvider(settings, TestPolicy.of(settings), client),
                        new OpenLibraryProvider(settings, TestPolicy.of(settings), client)),
                gate,
                new CoverFetcher(settings, http, new CoverImages(new ImageReading()), Clock.systemUTC()),
                Clock.systemUTC());
    }
}
