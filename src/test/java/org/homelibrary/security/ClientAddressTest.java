package org.homelibrary.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;

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

    @Test
    void garbage_is_an_address_like_any_other() {
        assertThat(proxied.of(new FakeRequest()
                        .header("X-Forwarded-For", "unknown:; drop")
                        .request()))
                .isEqualTo("unknown:; drop");
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
