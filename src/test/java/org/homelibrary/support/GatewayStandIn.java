package org.homelibrary.support;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP API in front of a function: makes of each request the event in payload format 2.0 that AWS documents, and of the
 * answer a response. So whoever speaks HTTP can speak to a function.
 */
public final class GatewayStandIn implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    private final FakeRuntimeApi function;
    private final LoopbackServer server = new LoopbackServer(this::serve);

    public GatewayStandIn(FakeRuntimeApi function) {
        this.function = function;
    }

    public URI url() {
        return URI.create("http://" + server.address());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] answer = function.invoke(event(exchange).toString().getBytes(StandardCharsets.UTF_8), TIMEOUT);
            respond(exchange, answer);
        } catch (FakeRuntimeApi.FunctionError e) {
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private static JsonObject event(HttpExchange exchange) throws IOException {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        JsonArrayBuilder cookies = Json.createArrayBuilder();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Cookie")) {
                values.stream()
                        .flatMap(value -> List.of(value.split("; ")).stream())
                        .forEach(cookies::add);
            } else {
                headers.add(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
        String address = exchange.getRemoteAddress().getAddress().getHostAddress();
        String forwarded = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("version", "2.0")
                .add("routeKey", "$default")
                .add("rawPath", exchange.getRequestURI().getPath())
                .add("rawQueryString", textOrEmpty(exchange.getRequestURI().getRawQuery()))
                .add("cookies", cookies)
                .add("headers", headers)
                .add(
                        "requestContext",
                        Json.createObjectBuilder()
                                .add("stage", "$default")
                                .add(
                                        "http",
                                        Json.createObjectBuilder()
                                                .add("method", exchange.getRequestMethod())
                                                .add(
                                                        "path",
                                                        exchange.getRequestURI().getPath())
                                                .add("protocol", "HTTP/1.1")
                                                // tests are many people at one address of this machine
                                                .add("sourceIp", forwarded == null ? address : forwarded)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            boolean text = textOrEmpty(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .matches("(text/|application/json|application/x-www-form-urlencoded).*");
            event.add("isBase64Encoded", !text)
                    .add(
                            "body",
                            text
                                    ? new String(body, StandardCharsets.UTF_8)
                                    : Base64.getEncoder().encodeToString(body));
        } else {
            event.add("isBase64Encoded", false);
        }
        return event.build();
    }

    private static void respond(HttpExchange exchange, byte[] json) throws IOException {
        JsonObject answer;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            answer = reader.readObject();
        }
        answer.getJsonObject("headers")
                .forEach((name, value) -> exchange.getResponseHeaders().add(name, ((JsonString) value).getString()));
        answer.getJsonArray("cookies")
                .getValuesAs(JsonString::getString)
                .forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
        String text = answer.getString("body", "");
        byte[] body = answer.getBoolean("isBase64Encoded", false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.getInt("statusCode"), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String textOrEmpty(String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        server.close();
    }
}
