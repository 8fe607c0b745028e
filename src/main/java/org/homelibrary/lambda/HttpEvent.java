package org.homelibrary.lambda;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as an HTTP API (payload format 2.0) or a Function URL hands it to Lambda.
 *
 * @param target path and query, as they stand in a request line
 * @param headers as sent, several of one name joined by commas as the gateway does; cookies among them
 * @param sourceIp the address that the gateway saw; nothing in the headers can be believed to be that
 */
record HttpEvent(String method, String target, List<Map.Entry<String, String>> headers, byte[] body, String sourceIp) {

    /** @throws IllegalArgumentException when the JSON is no such event */
    static HttpEvent parse(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return of(reader.readObject());
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says in other ways that it was fed too many brackets or digits.
            throw new IllegalArgumentException("The event is not an HTTP request in payload format 2.0.", e);
        }
    }

    private static HttpEvent of(JsonObject event) {
        if (!"2.0".equals(event.getString("version"))) {
            throw new IllegalArgumentException(
                    "The event is in payload format " + event.getString("version") + ", not 2.0.");
        }
        JsonObject http = event.getJsonObject("requestContext").getJsonObject("http");
        return new HttpEvent(
                http.getString("method"),
                RequestTarget.of(event.getString("rawPath", "/"), event.getString("rawQueryString", "")),
                headers(event),
                body(event),
                http.getString("sourceIp"));
    }

    private static List<Map.Entry<String, String>> headers(JsonObject event) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        if (event.containsKey("headers")) {
            event.getJsonObject("headers")
                    .forEach((name, value) -> headers.add(Map.entry(name, ((JsonString) value).getString())));
        }
        if (event.containsKey("cookies")) {
            // the gateway takes them out of the headers, and a browser sends them in one
            List<String> cookies = event.getJsonArray("cookies").getValuesAs(JsonString::getString);
            headers.removeIf(header -> header.getKey().equalsIgnoreCase("cookie"));
            headers.add(Map.entry("cookie", String.join("; ", cookies)));
        }
        return List.copyOf(headers);
    }

    private static byte[] body(JsonObject event) {
        if (!event.containsKey("body") || event.isNull("body")) {
            return new byte[0];
        }
        String body = event.getString("body");
        return event.getBoolean("isBase64Encoded", false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
