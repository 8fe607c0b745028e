package org.homelibrary.security.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress direct = new ClientAddress(FakeSettings.with());
    private final ClientAddress proxied = new ClientAddress(FakeSettings.with("library.behind-proxy", "true"));

    @Test
    void without_a_proxy_the_header_is_anybodys_claim() {
        FakeRequest request = new FakeRequest().from("192.0.2.7").header("X-Forwarded-For", "198.51.100.1");

        assertThat(direct.of(request.request())).isEqualTo("192.0.2.7");
    }

    @Test
    void behind_a_proxy_the_last_hop_counts() {
        FakeRequest request = new FakeRequest()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-For", "10.0.0.1, 198.51.100.1");

        assertThat(proxied.of(request.request())).isEqualTo("198.51.100.1");
        assertThat(proxied.of(new FakeRequest().from("192.0.2.7").request())).isEqualTo("192.0.2.7");
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() {
        String first = direct.of(new FakeRequest().from("2001:db8:1:2:3::4").request());

        assertThat(direct.of(new FakeRequest().from("2001:db8:1:2:ffff::9%eth0").request()))
                .isEqualTo(first);
        assertThat(direct.of(new FakeRequest().from("2001:db8:1:3::4").request()))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "203.0.113.7:51000 | 203.0.113.7",
                "203.000.113.007 | 203.0.113.7",
                "::ffff:203.0.113.7 | 203.0.113.7",
                "[::ffff:203.0.113.7]:80 | 203.0.113.7",
                "[2001:db8::7]:51000 | 2001:db8:0:0:0:0:0:0/64",
                "[2001:db8::7]:443 | 2001:db8:0:0:0:0:0:0/64",
                "[2001:db8::7] | 2001:db8:0:0:0:0:0:0/64",
                "\"[2001:db8::7]:443\" | 2001:db8:0:0:0:0:0:0/64",
                "2001:db8::7:51000 | 2001:db8:0:0:0:0:0:0/64",
                "2001:DB8::7%eth0 | 2001:db8:0:0:0:0:0:0/64",
                "10.0.0.1, 203.0.113.7:1,  | 203.0.113.7",
            })
    void an_address_is_read_in_every_form_in_which_proxies_write_it(String header, String network) {
        assertThat(proxied.of(
                        new FakeRequest().header("X-Forwarded-For", header).request()))
                .isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "UNKNOWN",
                "_hidden",
                "_x7f3",
                "",
                ",",
                "unknown:; drop",
                "localhost",
                "999.1.1.1",
                "1.2.3",
                ":",
                ".:1",
                "[",
                "[]:80"
            })
    void clients_that_the_proxy_hides_or_garbles_count_as_one(String header) {
        assertThat(proxied.of(new FakeRequest()
                        .from("192.0.2.7")
                        .header("X-Forwarded-For", header)
                        .request()))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void the_standard_header_is_read_where_the_usual_one_is_missing() {
        FakeRequest standard = new FakeRequest()
                .header("Forwarded", "for=192.0.2.1;proto=http, For=\"[2001:db8:1:2::9]:4711\";Proto=https;by=_x");

        assertThat(proxied.of(standard.request())).isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(direct.of(standard.from("192.0.2.7").request())).isEqualTo("192.0.2.7");
        assertThat(proxied.of(standard.header("X-Forwarded-For", "203.0.113.7").request()))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_proxy_that_names_only_the_client_is_believed_where_nothing_better_is_said() {
        FakeRequest nginx = new FakeRequest().from("192.0.2.7").header("X-Real-IP", "203.0.113.7");

        assertThat(proxied.of(nginx.request())).isEqualTo("203.0.113.7");
        assertThat(direct.of(nginx.request())).isEqualTo("192.0.2.7");
        assertThat(proxied.of(nginx.header("X-Forwarded-For", "203.0.113.9").request()))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void of_three_hundred_entries_the_last_counts() {
        String many =
                IntStream.range(0, 300).mapToObj(i -> "198.51.100." + i % 256).collect(Collectors.joining(", "));

        assertThat(proxied.of(new FakeRequest()
                        .header("X-Forwarded-For", many + ", 203.0.113.7")
                        .request()))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | https | true",
                "X-Forwarded-Proto | HTTPS | true",
                "X-Forwarded-Proto | \"https\" | true",
                "X-Forwarded-Proto | https, http | true",
                "X-Forwarded-Proto | https,https | true",
                "X-Forwarded-Proto | wss | true",
                "X-Forwarded-Proto | http | false",
                "X-Forwarded-Proto | http, https | false",
                "X-Forwarded-Proto | httpsx | false",
                "X-Forwarded-Scheme | https | true",
                "X-Forwarded-Protocol | https | true",
                "X-Scheme | https | true",
                "X-Url-Scheme | https | true",
                "X-Forwarded-Ssl | on | true",
                "X-Forwarded-Ssl | off | false",
                "Front-End-Https | On | true",
                "CloudFront-Forwarded-Proto | https | true",
                "X-Forwarded-Port | 443 | true",
                "X-Forwarded-Port | 8080 | false",
                "Forwarded | for=192.0.2.1;proto=https;host=books.example | true",
                "Forwarded | FOR=192.0.2.1; Proto=\"HTTPS\", for=10.0.0.1;proto=http | true",
                "Forwarded | for=\"a,b;proto=https\";proto=http | false",
                "Forwarded | for=192.0.2.1 | false",
                "Forwarded | ;,=;proto | false",
            })
    void https_is_what_the_proxy_says_that_the_browser_spoke_to(String name, String value, boolean https) {
        FakeRequest request = new FakeRequest().header(name, value);

        assertThat(new Https(FakeSettings.with("library.behind-proxy", "true")).isUsedBy(request.request()))
                .isEqualTo(https);
        assertThat(new Https(FakeSettings.with()).isUsedBy(request.request())).isFalse();
    }

    @Test
    void of_two_lines_the_first_is_the_browsers_and_one_header_that_says_https_is_enough() {
        Https https = new Https(FakeSettings.with("library.behind-proxy", "true"));

        assertThat(https.isUsedBy(new FakeRequest()
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Proto", "http")
                        .request()))
                .isTrue();
        assertThat(https.isUsedBy(new FakeRequest()
                        .header("X-Forwarded-Proto", "http")
                        .header("CloudFront-Forwarded-Proto", "https")
                        .request()))
                .isTrue();
        assertThat(https.isUsedBy(new FakeRequest()
                        .header("X-Forwarded-Proto", "http")
                        .header("X-Forwarded-Port", "443")
                        .request()))
                .isFalse();
    }

    @Test
    void the_public_address_says_https_for_requests_to_it_and_no_others() {
        Https https = new Https(FakeSettings.with("library.public-url", "https://books.example"));

        assertThat(https.isUsedBy(
                        new FakeRequest().header("Host", "Books.example").request()))
                .isTrue();
        assertThat(https.isUsedBy(
                        new FakeRequest().header("Host", "192.168.1.5:8080").request()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Host | books.example | https://books.example/x",
                "X-Forwarded-Host | books.example:8443 | https://books.example:8443/x",
                "X-Forwarded-Host | books.example:443 | https://books.example/x",
                "X-Forwarded-Host | books.example:80 | https://books.example/x",
                "X-Forwarded-Host | books.example, inner:8081 | https://books.example/x",
                "X-Forwarded-Host | evil.example/path | https://127.0.0.1:8081/x",
                "X-Forwarded-Host | a@evil.example | https://127.0.0.1:8081/x",
                "Forwarded | for=1.2.3.4;host=\"[2001:db8::1]:443\" | https://[2001:db8::1]/x",
                "X-Other | any | https://127.0.0.1:8081/x",
            })
    void links_have_the_host_that_the_browser_asked_the_proxy_for(String name, String value, String link) {
        FakeRequest request = new FakeRequest()
                .header("Host", "127.0.0.1:8081")
                .header("X-Forwarded-Proto", "https")
                .header(name, value);

        assertThat(addressOf(request, "library.behind-proxy", "true").of("/x")).isEqualTo(link);
        assertThat(addressOf(request).of("/x")).isEqualTo("http://127.0.0.1:8081/x");
        assertThat(addressOf(
                                request,
                                "library.behind-proxy",
                                "true",
                                "library.public-url",
                                "https://books.example.org/")
                        .of("/x"))
                .isEqualTo("https://books.example.org/x");
    }

    @Test
    void a_port_that_the_proxy_tells_is_part_of_the_link_unless_it_is_a_scheme_s_own() {
        for (String port : List.of("443", "80", "8443")) {
            FakeRequest request = new FakeRequest()
                    .header("Host", "books.example")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Port", port);
            assertThat(addressOf(request, "library.behind-proxy", "true").of("/x"))
                    .isEqualTo("https://books.example" + (port.equals("8443") ? ":8443" : "") + "/x");
        }
        assertThat(addressOf(new FakeRequest().header("Host", "evil\"><b>")).of("/x"))
                .isEqualTo("http://localhost/x");
    }

    private static PublicAddress addressOf(FakeRequest request, String... settings) {
        return new PublicAddress(
                request.request(), new Https(FakeSettings.with(settings)), FakeSettings.with(settings));
    }

    @Test
    void a_neighbour_that_forwards_is_noticed_unless_the_settings_name_it() {
        UnknownProxy unset = new UnknownProxy(FakeSettings.with());
        unset.look(new FakeRequest().from("127.0.0.1").request());
        unset.look(new FakeRequest()
                .from("198.51.100.9")
                .header("X-Forwarded-For", "1.2.3.4")
                .request());
        assertThat(unset.isSeen()).isFalse();
        for (String address :
                List.of("127.0.0.1", "172.17.0.1", "10.0.0.2", "192.168.1.2", "0:0:0:0:0:0:0:1", "fd00::1")) {
            UnknownProxy fresh = new UnknownProxy(FakeSettings.with());
            fresh.look(new FakeRequest()
                    .from(address)
                    .header("Forwarded", "for=1.2.3.4")
                    .request());
            assertThat(fresh.isSeen()).as(address).isTrue();
        }
        UnknownProxy set = new UnknownProxy(FakeSettings.with("library.behind-proxy", "true"));
        set.look(new FakeRequest()
                .from("127.0.0.1")
                .header("X-Forwarded-For", "1.2.3.4")
                .request());
        assertThat(set.isSeen()).isFalse();
    }

    @Test
    void https_is_what_the_socket_or_the_proxy_says() {
        FakeRequest claimed = new FakeRequest().header("X-Forwarded-Proto", "HTTPS");

        assertThat(new Https(FakeSettings.with()).isUsedBy(claimed.request())).isFalse();
        assertThat(new Https(FakeSettings.with("library.behind-proxy", "true")).isUsedBy(claimed.request()))
                .isTrue();
        assertThat(new Https(FakeSettings.with())
                        .isUsedBy(new FakeRequest().secure().request()))
                .isTrue();
    }
}
