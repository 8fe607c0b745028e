package org.homelibrary.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Google Books that knows every ISBN, takes its time, and refuses what comes too soon, to the millisecond. */
public final class PacedProvider implements AutoCloseable {

    private static final Pattern ASKED = Pattern.compile("q=isbn:([0-9]{13})");
    private static final String BOOK = """
            {"kind": "books#volumes", "totalItems": 1, "items": [{"volumeInfo": {
              "title": "The Book %1$s", "authors": ["A. Writer"], "publisher": "A Press", "publishedDate": "2001",
              "pageCount": 100, "language": "en", "categories": ["Fiction"], "description": "About it.",
              "industryIdentifiers": [{"type": "ISBN_13", "identifier": "%1$s"}]}}]}
            """;
    private static final String QUOTA = """
            {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED",
              "message": "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute'."}}
            """;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final LoopbackServer server;
    private final Duration latency;
    private final Duration pace;
    private long nextFree = System.nanoTime();

    /** @param pace it refuses what comes sooner after the request before; longer than a test: it refuses everything */
    public PacedProvider(Duration latency, Duration pace) {
        this.latency = latency;
        this.pace = pace;
        server = new LoopbackServer(this::answer);
    }

    public String url() {
        return "http://" + server.address() + "/books/v1";
    }

    public int requests() {
        return requests.get();
    }

    public int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            Matcher isbn = ASKED.matcher(exchange.getRequestURI().getQuery());
            if (isTooSoon() || !isbn.find()) {
                refused.incrementAndGet();
                send(exchange, 429, QUOTA);
                return;
            }
            Thread.sleep(latency.toMillis()); // the latency is what is simulated
            send(exchange, 200, BOOK.formatted(isbn.group(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isTooSoon() {
        long now = System.nanoTime();
        if (now < nextFree) {
            return true;
        }
        nextFree = now + pace.toNanos();
        return false;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.close();
    }
}
