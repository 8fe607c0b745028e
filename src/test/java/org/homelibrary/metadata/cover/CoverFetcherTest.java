package org.homelibrary.metadata.cover;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.ssl.SSLContexts;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.ImageReading;
import org.homelibrary.image.UnreadableImageException;
import org.homelibrary.metadata.cover.CoverException.Reason;
import org.homelibrary.metadata.http.Network;
import org.homelibrary.metadata.http.Outbound;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.http.PublicAddresses;
import org.homelibrary.support.CoverArt;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class CoverFetcherTest {

    /** What Open Library sends without {@code default=false} when it has no cover: a GIF of 1 x 1. */
    private static final byte[] HEIC = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] PLACEHOLDER =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final WireMockServer OWN = new WireMockServer(options().dynamicPort());
    private static final WireMockServer FOREIGN =
            new WireMockServer(options().dynamicPort().dynamicHttpsPort());

    private OutboundHttp real;
    private OutboundHttp pretending;
    private CoverFetcher providers;
    private CoverFetcher users;

    @BeforeAll
    static void start() {
        OWN.start();
        FOREIGN.start();
    }

    @AfterAll
    static void stop() {
        OWN.stop();
        FOREIGN.stop();
    }

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");

    @BeforeEach
    void open() throws Exception {
        OWN.resetAll();
        FOREIGN.resetAll();
        String own = "http://localhost:" + OWN.port();
        var settings = FakeSettings.of(Map.of(
                "metadata.google-books.url", own,
                "metadata.open-library.url", own,
                "metadata.open-library.covers-url", own));
        CoverImages images = new CoverImages(new ImageReading());
        real = Outbound.real();
        providers = new CoverFetcher(settings, real, images, clock);
        pretending = Outbound.on(internetOnThisMachine());
        users = new CoverFetcher(settings, pretending, images, clock);
    }

    @AfterEach
    void close() {
        real.close();
        pretending.close();
    }

    @Test
    void a_provider_s_cover_is_fetched_and_shrunk() throws IOException {
        serve(OWN, "/cover", ok().withBody(CoverArt.jpeg("a")));
        BufferedImage cover = ImageIO.read(
                new ByteArrayInputStream(((CoverAnswer.Found) providers.fetchProviderCover(own("/cover"))).jpeg()));
        assertThat(cover.getWidth()).isEqualTo(CoverImages.MAX_WIDTH);
        assertThat(cover.getHeight()).isEqualTo(CoverImages.MAX_HEIGHT);
    }

    @Test
    void a_provider_s_redirect_within_its_hosts_is_followed() {
        serve(OWN, "/one", temporaryRedirect("/two"));
        serve(OWN, "/two", temporaryRedirect(own("/three").toString()));
        serve(OWN, "/three", ok().withBody(CoverArt.jpeg("a")));
        assertThat(providers.fetchProviderCover(own("/one"))).isInstanceOf(CoverAnswer.Found.class);
    }

    @Test
    void a_provider_s_redirect_to_a_foreign_host_is_not_followed() {
        serve(OWN, "/away", temporaryRedirect("http://localhost:" + FOREIGN.port() + "/cover"));
        serve(FOREIGN, "/cover", ok().withBody(CoverArt.jpeg("a")));
        assertThat(providers.fetchProviderCover(own("/away"))).isEqualTo(new CoverAnswer.None());
        FOREIGN.verify(0, getRequestedFor(urlPathEqualTo("/cover")));
    }

    @Test
    void a_provider_s_redirects_have_an_end() {
        serve(OWN, "/loop", temporaryRedirect("/loop"));
        assertThat(providers.fetchProviderCover(own("/loop"))).isEqualTo(new CoverAnswer.None());
        OWN.verify(4, getRequestedFor(urlPathEqualTo("/loop")));
    }

    @Test
    void what_is_no_cover_is_none() {
        serve(OWN, "/absent", notFound());
        serve(OWN, "/placeholder", ok().withBody(PLACEHOLDER));
        serve(OWN, "/html", ok("<html>"));
        serve(OWN, "/nowhere", aResponse().withStatus(302));
        serve(OWN, "/nonsense", temporaryRedirect("http://[/"));
        serve(OWN, "/huge", ok().withBody(new byte[CoverFetcher.MAX_BYTES + 1]));
        for (String path : new String[] {"/absent", "/placeholder", "/html", "/nowhere", "/nonsense", "/huge"}) {
            assertThat(providers.fetchProviderCover(own(path))).as(path).isEqualTo(new CoverAnswer.None());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 408, 429, 500, 503})
    void what_may_be_a_cover_later_is_not_none(int status) {
        serve(OWN, "/later/cover", aResponse().withStatus(status));
        assertThat(providers.fetchProviderCover(own("/later/cover"))).isInstanceOf(CoverAnswer.Later.class);
    }

    @Test
    void a_connection_that_is_cut_is_no_word_about_the_cover() {
        serve(OWN, "/cut", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(providers.fetchProviderCover(own("/cut"))).isEqualTo(new CoverAnswer.Later(Optional.empty()));
    }

    @Test
    void who_has_had_enough_requests_is_left_alone_and_the_others_are_not() {
        serve(OWN, "/b/isbn/1", aResponse().withStatus(403));
        serve(OWN, "/b/isbn/2", ok().withBody(CoverArt.jpeg("a")));
        serve(OWN, "/b/id/2", ok().withBody(CoverArt.jpeg("a")));
        assertThat(providers.fetchProviderCover(own("/b/isbn/1"))).isInstanceOf(CoverAnswer.Later.class);

        clock.move(Duration.ofMinutes(4));
        assertThat(providers.fetchProviderCover(own("/b/isbn/2")))
                .isEqualTo(new CoverAnswer.Later(Optional.of(Duration.ofMinutes(1))));
        OWN.verify(0, getRequestedFor(urlPathEqualTo("/b/isbn/2")));
        assertThat(providers.fetchProviderCover(own("/b/id/2"))).isInstanceOf(CoverAnswer.Found.class);

        clock.move(Duration.ofMinutes(1));
        assertThat(providers.fetchProviderCover(own("/b/isbn/2"))).isInstanceOf(CoverAnswer.Found.class);
    }

    @Test
    void a_wish_to_be_left_alone_is_heard() {
        serve(OWN, "/wish/1", aResponse().withStatus(429).withHeader("Retry-After", "90"));
        assertThat(providers.fetchProviderCover(own("/wish/1")))
                .isEqualTo(new CoverAnswer.Later(Optional.of(Duration.ofSeconds(90))));
        clock.move(Duration.ofSeconds(89));
        assertThat(providers.fetchProviderCover(own("/wish/2")))
                .isEqualTo(new CoverAnswer.Later(Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void a_user_s_cover_is_fetched_from_a_public_host() {
        serve(FOREIGN, "/cover", ok().withBody(CoverArt.jpeg("a")));
        assertThat(users.fetchUserCover(URI.create("https://covers.example/cover")))
                .isNotEmpty();
        assertThat(users.fetchUserCover(URI.create("https://covers.example:443/cover")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://covers.example/cover",
                "https://covers.example:8443/cover",
                "https://user:secret@covers.example/cover",
                "ftp://covers.example/cover",
                "file:///etc/passwd",
                "https:cover",
                "//covers.example/cover",
                "https://127.1/",
                "https://0x7f.1/",
                "cover"
            })
    void a_user_s_address_must_be_plain_https(URI address) {
        assertThat(refusal(address)).isEqualTo(Reason.NOT_HTTPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://192.168.1.1/",
                "https://inside.example/"
            })
    void a_user_s_address_must_be_public(URI address) {
        assertThat(refusal(address)).isEqualTo(Reason.NOT_PUBLIC);
    }

    @Test
    void a_user_s_redirect_is_checked_like_the_address_itself() {
        serve(FOREIGN, "/inside", temporaryRedirect("https://inside.example/secret"));
        serve(FOREIGN, "/plain", temporaryRedirect("http://covers.example/cover"));
        serve(FOREIGN, "/loop", temporaryRedirect("/loop"));
        serve(FOREIGN, "/good", temporaryRedirect("https://covers.example/cover"));
        serve(FOREIGN, "/cover", ok().withBody(CoverArt.jpeg("a")));
        assertThat(refusal("/inside")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(refusal("/plain")).isEqualTo(Reason.NOT_HTTPS);
        assertThat(refusal("/loop")).isEqualTo(Reason.UNREACHABLE);
        assertThat(users.fetchUserCover(URI.create("https://covers.example/good")))
                .isNotEmpty();
    }

    @Test
    void a_user_is_told_what_was_wrong_with_the_answer() {
        serve(FOREIGN, "/html", ok("<html>").withHeader("Content-Type", "image/jpeg"));
        serve(FOREIGN, "/placeholder", ok().withBody(PLACEHOLDER));
        serve(FOREIGN, "/huge", ok().withBody(new byte[CoverFetcher.MAX_BYTES + 1]));
        serve(FOREIGN, "/absent", notFound());
        serve(FOREIGN, "/heic", ok().withBody(HEIC));
        assertThat(unreadable("/html")).isEqualTo(UnreadableImageException.Reason.WEB_PAGE);
        assertThat(unreadable("/heic")).isEqualTo(UnreadableImageException.Reason.HEIC);
        assertThat(unreadable("/placeholder")).isEqualTo(UnreadableImageException.Reason.TOO_SMALL);
        assertThat(refusal("/huge")).isEqualTo(Reason.TOO_MANY_BYTES);
        assertThat(refusal("/absent")).isEqualTo(Reason.UNREACHABLE);
        assertThat(refusal(URI.create("https://unknown.example/"))).isEqualTo(Reason.UNREACHABLE);
    }

    /**
     * {@code covers.example} is this machine and counts as public, so that a real exchange can take place; everything
     * else is judged as in production. Port 443 is the foreign server's.
     */
    private static Network internetOnThisMachine() throws Exception {
        InetAddress here = InetAddress.getByAddress("covers.example", new byte[] {127, 0, 0, 77});
        return new Network(
                host -> switch (host) {
                    case "covers.example" -> new InetAddress[] {here};
                    case "inside.example" -> new InetAddress[] {InetAddress.getByName("10.1.2.3")};
                    case "unknown.example" -> throw new java.net.UnknownHostException(host);
                    default -> InetAddress.getAllByName(host);
                },
                address -> address.equals(here) || PublicAddresses.contains(address),
                host -> FOREIGN.httpsPort(),
                new DefaultClientTlsStrategy(
                        SSLContexts.custom()
                                .loadTrustMaterial((chain, type) -> true)
                                .build(),
                        HostnameVerificationPolicy.CLIENT,
                        NoopHostnameVerifier.INSTANCE));
    }

    private Reason refusal(String path) {
        return refusal(URI.create("https://covers.example" + path));
    }

    /** Why the answer is no picture that can be read. */
    private UnreadableImageException.Reason unreadable(String path) {
        CoverException e = catchThrowableOfType(
                CoverException.class, () -> users.fetchUserCover(URI.create("https://covers.example" + path)));
        assertThat(e.reason()).isEqualTo(Reason.UNREADABLE);
        return ((UnreadableImageException) e.getCause()).getReason();
    }

    private Reason refusal(URI address) {
        return catchThrowableOfType(CoverException.class, () -> users.fetchUserCover(address))
                .reason();
    }

    private static URI own(String path) {
        return URI.create("http://localhost:" + OWN.port() + path);
    }

    private static void serve(WireMockServer server, String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }
}
