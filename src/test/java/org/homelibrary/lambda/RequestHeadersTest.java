package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class RequestHeadersTest {

    @Test
    void address_and_scheme_are_the_gateways_whatever_the_client_says() {
        HttpEvent event = HttpEvent.parse(
                Events.with(
                        "{'cookies': null, 'headers': {'header1': null, 'header2': null, 'X-Forwarded-For': '203.0.113.9', 'x-forwarded-proto': 'http',"
                                + " 'X-FORWARDED-HOST': 'evil.example', 'Forwarded': 'for=203.0.113.9', 'X-Real-IP': '203.0.113.9'}}"));
        assertThat(RequestHeaders.of(event))
                .containsExactly(entry("X-Forwarded-For", "192.0.2.1"), entry("X-Forwarded-Proto", "https"));
    }

    @Test
    void headers_of_the_connection_are_left_out_with_those_it_names() {
        HttpEvent event = HttpEvent.parse(Events.with("{'headers': {'Connection': 'close, X-Hop', 'x-hop': '1',"
                + " 'Transfer-Encoding': 'chunked', 'Content-Length': '5', 'Expect': '100-continue', 'TE': 'trailers',"
                + " 'Upgrade': 'h2c', 'Keep-Alive': '5', 'Host': 'library.example', 'accept': 'text/html'}}"));
        assertThat(RequestHeaders.of(event))
                .contains(entry("Host", "library.example"), entry("accept", "text/html"), entry("header1", "value1"))
                .extracting(header -> header.getKey().toLowerCase())
                .doesNotContain(
                        "connection",
                        "x-hop",
                        "transfer-encoding",
                        "content-length",
                        "expect",
                        "te",
                        "upgrade",
                        "keep-alive");
    }
}
