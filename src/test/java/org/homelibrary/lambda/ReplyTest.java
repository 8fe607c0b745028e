package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @Test
    void each_cookie_is_one_of_the_cookies_and_none_a_header() {
        JsonObject json =
                json(200, "", entry("Set-Cookie", "a=1; Path=/"), entry("set-cookie", "b=2; Expires=Thu, 1 Jan"));
        assertThat(json.getJsonArray("cookies").getValuesAs(JsonString::getString))
                .containsExactly("a=1; Path=/", "b=2; Expires=Thu, 1 Jan");
        assertThat(json.getJsonObject("headers")).isEmpty();
    }

    @Test
    void header_that_is_there_twice_is_joined() {
        JsonObject json = json(200, "", entry("Vary", "Cookie"), entry("vary", "Accept"), entry("ETag", "\"1\""));
        assertThat(json.getJsonObject("headers").getString("vary")).isEqualTo("Cookie, Accept");
        assertThat(json.getJsonObject("headers").getString("etag")).isEqualTo("\"1\"");
    }

    @Test
    void headers_of_the_loopback_connection_are_left_out() {
        JsonObject json = json(
                200,
                "x",
                entry("Connection", "close"),
                entry("Transfer-Encoding", "chunked"),
                entry("Content-Length", "1"),
                entry("Keep-Alive", "5"));
        assertThat(json.getJsonObject("headers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html;charset=UTF-8",
        "text/html",
        "text/css; charset=\"utf-8\"",
        "application/json",
        "image/svg+xml",
        "application/manifest+json"
    })
    void text_is_handed_on_as_text(String type) {
        JsonObject json = json(200, "Bücher \"本\"\n", entry("Content-Type", type));
        assertThat(json.getString("body")).isEqualTo("Bücher \"本\"\n");
        assertThat(json.getBoolean("isBase64Encoded")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg,", "text/html;charset=ISO-8859-1,", ",", "text/html;charset=UTF-8,gzip", "font/woff2,"})
    void all_else_is_handed_on_in_base64(String type, String encoding) {
        JsonObject json = json(
                200,
                "abc",
                entry("Content-Type", type == null ? "" : type),
                entry(encoding == null ? "X" : "Content-Encoding", encoding == null ? "" : encoding));
        assertThat(Base64.getDecoder().decode(json.getString("body")))
                .isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(json.getBoolean("isBase64Encoded")).isTrue();
    }

    @Test
    void text_that_is_not_what_it_says_is_handed_on_in_base64() {
        byte[] latin = "Bücher".getBytes(StandardCharsets.ISO_8859_1);
        JsonObject json =
                Events.read(new Reply(200, List.of(entry("Content-Type", "text/plain;charset=utf-8")), latin).toJson());
        assertThat(Base64.getDecoder().decode(json.getString("body"))).isEqualTo(latin);
    }

    @Test
    void answer_without_body_has_none() {
        JsonObject json = json(204, "");
        assertThat(json.getInt("statusCode")).isEqualTo(204);
        assertThat(json).doesNotContainKeys("body", "isBase64Encoded");
    }

    @SafeVarargs
    private static JsonObject json(int status, String body, Map.Entry<String, String>... headers) {
        return Events.read(new Reply(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8)).toJson());
    }
}
