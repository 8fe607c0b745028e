package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events against a server on loopback that stands for the application. */
@Timeout(60)
class WebRoleTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private WebRole role;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        role = new WebRole(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void request_arrives_as_the_browser_sent_it() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> headAndBody(socket, 6));
            JsonObject answer = Events.read(new WebRole(socket.getLocalPort())
                    .answer(
                            Events.with(
                                    "{'rawPath': '/books', 'rawQueryString': 'q=a&q=b%20c&q=%C3%A9|', 'body': 'a=1&b=2',"
                                            + " 'headers': {'Host': 'library.example', 'Content-Length': '99', 'Origin': 'https://library.example'}}"),
                            TIME));
            assertThat(answer.getInt("statusCode")).isEqualTo(204);
            assertThat(request.join())
                    .startsWith("POST /books?q=a&q=b%20c&q=%C3%A9| HTTP/1.1\r\n")
                    .contains(
                            "\r\nHost: library.example\r\n",
                            "\r\nOrigin: https://library.example\r\n",
                            "\r\ncookie: cookie1; cookie2\r\n",
                            "\r\nX-Forwarded-For: 192.0.2.1\r\n",
                            "\r\nX-Forwarded-Proto: https\r\n",
                            "\r\nContent-Length: 7\r\n")
                    .doesNotContain("Content-Length: 99")
                    .endsWith("\r\n\r\na=1&b=2");
        }
    }

    private static String headAndBody(ServerSocket server, int bodyLength) {
        try (Socket socket = server.accept()) {
            StringBuilder request = new StringBuilder();
            int after = -1;
            for (int c = socket.getInputStream().read();
                    c >= 0;
                    c = socket.getInputStream().read()) {
                request.append((char) c);
                if (request.toString().endsWith("\r\n\r\n")) {
                    after = request.length();
                }
                if (after > 0 && request.length() > after + bodyLength) {
                    break;
                }
            }
            socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return request.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answer_keeps_its_status_cookies_and_binary_body() throws Exception {
        byte[] picture = random(300_000);
        server.createContext("/covers/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            reply(exchange, 200, picture);
        });
        JsonObject answer = Events.read(role.answer(Events.request("GET", "/covers/1"), TIME));
        assertThat(answer.getInt("statusCode")).isEqualTo(200);
        assertThat(answer.getJsonArray("cookies").getValuesAs(JsonString::getString))
                .containsExactly("a=1", "b=2");
        assertThat(Base64.getDecoder().decode(answer.getString("body"))).isEqualTo(picture);
    }

    @Test
    void head_is_answered_without_body() throws Exception {
        server.createContext("/books", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Length", "4711");
            exchange.sendResponseHeaders(200, -1);
        });
        JsonObject answer = Events.read(role.answer(Events.request("HEAD", "/books"), TIME));
        assertThat(answer.getJsonObject("headers").getString("content-type")).isEqualTo("text/html");
        assertThat(answer).doesNotContainKey("body");
    }

    @Test
    void redirect_is_handed_on_and_not_followed() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/books");
            exchange.sendResponseHeaders(303, -1);
        });
        JsonObject answer = Events.read(role.answer(Events.request("POST", "/login"), TIME));
        assertThat(answer.getInt("statusCode")).isEqualTo(303);
        assertThat(answer.getJsonObject("headers").getString("location")).isEqualTo("/books");
    }

    @Test
    void photo_of_five_megabytes_arrives_whole() throws Exception {
        byte[] photo = random(5 * 1024 * 1024);
        server.createContext("/scan", exchange -> {
            boolean same = Arrays.equals(photo, exchange.getRequestBody().readAllBytes());
            reply(exchange, same ? 200 : 400, new byte[] {'x'});
        });
        byte[] event = Json.createObjectBuilder(Events.read(Events.with("{'rawPath': '/scan'}")))
                .add("body", Base64.getEncoder().encodeToString(photo))
                .add("isBase64Encoded", true)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Events.read(role.answer(event, TIME)).getInt("statusCode")).isEqualTo(200);
    }

    @Test
    void answer_that_lambda_would_not_take_becomes_a_page_that_says_so() throws Exception {
        server.createContext("/fits", exchange -> reply(exchange, 200, new byte[4_600_000]));
        server.createContext("/base64", exchange -> reply(exchange, 200, new byte[4_800_000]));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[100_000]);
            }
        });
        assertThat(Events.read(role.answer(Events.request("GET", "/fits"), TIME))
                        .getInt("statusCode"))
                .isEqualTo(200);
        for (String path : new String[] {"/base64", "/endless"}) {
            JsonObject answer = Events.read(role.answer(Events.request("GET", path), TIME));
            assertThat(answer.getInt("statusCode")).isEqualTo(502);
            assertThat(answer.getString("body")).contains("The answer is larger than this server can send");
        }
    }

    @Test
    void answer_that_does_not_come_in_time_becomes_a_page_before_lambda_ends_the_function() throws Exception {
        server.createContext("/", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        byte[] event =
                Events.with("{'headers': {'Accept-Language': 'de-AT,de;q=0.9,en;q=0.8', 'accept': 'text/html'}}");
        JsonObject answer = Events.read(role.answer(event, Duration.ofMillis(300)));
        assertThat(answer.getInt("statusCode")).isEqualTo(504);
        assertThat(answer.getString("body")).contains("<html lang=\"de\">", "nicht rechtzeitig");
    }

    @Test
    void script_is_told_in_json() throws Exception {
        byte[] event = Events.with("{'headers': {'accept': 'application/json', 'accept-language': 'x,,;'}}");
        JsonObject answer = Events.read(role.answer(event, Duration.ZERO));
        assertThat(answer.getJsonObject("headers").getString("content-type")).isEqualTo("application/json");
        assertThat(answer.getString("body")).isEqualTo("{\"error\":\"The library did not answer in time.\"}");
    }

    @Test
    void server_that_is_gone_is_an_error_of_the_function() {
        server.stop(0);
        assertThatThrownBy(() -> role.answer(Events.request("GET", "/"), TIME)).isInstanceOf(IOException.class);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
