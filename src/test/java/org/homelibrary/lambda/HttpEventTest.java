package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventTest {

    @ParameterizedTest
    @CsvSource({"http-api.json,Hello from Lambda,192.0.2.1", "function-url.json,Hello from client!,123.123.123.123"})
    void documented_event_becomes_a_request(String sample, String body, String address) {
        HttpEvent event = HttpEvent.parse(Events.sample(sample));
        assertThat(event.method()).isEqualTo("POST");
        assertThat(event.target()).isEqualTo("/my/path?parameter1=value1&parameter1=value2&parameter2=value");
        assertThat(event.header("Header1")).contains("value1");
        assertThat(event.header("header2")).contains("value1,value2");
        assertThat(event.header("cookie")).contains("cookie1; cookie2");
        assertThat(event.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        assertThat(event.sourceIp()).isEqualTo(address);
    }

    @Test
    void body_in_base64_arrives_byte_by_byte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        String base64 = Base64.getEncoder().encodeToString(bytes);
        assertThat(HttpEvent.parse(Events.with("{'body': '" + base64 + "', 'isBase64Encoded': true}"))
                        .body())
                .isEqualTo(bytes);
    }

    @Test
    void body_of_text_is_utf_8() {
        assertThat(HttpEvent.parse(Events.with("{'body': 'Bücher 本'}")).body())
                .isEqualTo("Bücher 本".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void request_without_body_cookies_and_query_has_none() {
        HttpEvent event = HttpEvent.parse(Events.request("GET", "/books"));
        assertThat(event.target()).isEqualTo("/books");
        assertThat(event.body()).isEmpty();
        assertThat(event.header("cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no JSON", "{\"version\": \"2.0\"}", "{\"version\": 2}"})
    void anything_else_is_refused_in_a_sentence(String json) {
        assertThatThrownBy(() -> HttpEvent.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload format 2.0");
    }

    @Test
    void older_payload_format_is_refused_by_its_name() {
        assertThatThrownBy(() -> HttpEvent.parse(Events.with("{'version': '1.0'}")))
                .hasMessage("The event is in payload format 1.0, not 2.0.");
    }
}
