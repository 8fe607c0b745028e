package org.homelibrary.metadata.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.http.OutboundHttp.Answer;
import org.homelibrary.metadata.http.OutboundHttp.Call;
import org.homelibrary.metadata.http.OutboundHttp.TooLargeException;
import org.homelibrary.model.LookupFailure;

/** Asks a provider's web service and says in the provider port's words how that went. */
@ApplicationScoped
public class ProviderClient {

    /** Google's answers have a few kilobytes for each of at most ten items, Open Library's rarely more than fifty. */
    public static final int MAX_JSON_BYTES = 2 * 1024 * 1024;

    /** A few records of some ten kilobytes; parsed, XML takes many times its size in memory. */
    public static final int MAX_XML_BYTES = 1024 * 1024;

    /** One attempt: with one repetition and the pause between them a provider's turn ends in less than ten seconds. */
    private static final Duration ATTEMPT = Duration.ofSeconds(4);

    /** {@link Json} looks through the whole class path for its implementation at each call. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final OutboundHttp http;
    private final Clock clock;

    protected ProviderClient() {
        this(null, null);
    }

    @Inject
    public ProviderClient(OutboundHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** @throws ProviderException for everything but a JSON object with status 200; its message never has the address */
    public JsonObject get(URI address) {
        return get(address, Refusal::byStatus);
    }

    /** Like {@link #get(URI)}, for a source whose refusals say more than their status. */
    public JsonObject get(URI address, Refusal.Reader refusals) {
        return parse(fetch(address, "application/json", MAX_JSON_BYTES, refusals));
    }

    /**
     * Like {@link #get(URI, Refusal.Reader)}, for what may not be there and may have moved to another path.
     *
     * @param total for the request and, after a redirect on the same server, the second one
     * @return empty when there is nothing at this address
     */
    public Optional<JsonObject> find(URI address, Duration total, Refusal.Reader refusals) {
        long end = System.nanoTime() + total.toNanos();
        Answer answer = answer(address, "application/json", MAX_JSON_BYTES, shorter(total));
        Optional<URI> moved = answer.status() / 100 == 3 ? movedTo(address, answer) : Optional.empty();
        if (moved.isPresent()) {
            Duration left = shorter(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            answer = answer(moved.get(), "application/json", MAX_JSON_BYTES, left);
        }
        return answer.status() == 404 || answer.status() == 410
                ? Optional.empty()
                : Optional.of(parse(body(answer, refusals)));
    }

    private static Duration shorter(Duration wanted) {
        return wanted.compareTo(ATTEMPT) < 0 ? wanted : ATTEMPT;
    }

    private static Optional<URI> movedTo(URI address, Answer answer) {
        try {
            return answer.location()
                    .map(location -> address.resolve(location.strip()))
                    .filter(target -> Objects.equals(target.getHost(), address.getHost()))
                    .map(target -> URI.create(address.getScheme() + "://" + address.getRawAuthority()
                            + Objects.requireNonNullElse(target.getRawPath(), "/")
                            + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @return the bytes of a document, which says itself in what encoding it is
     * @throws ProviderException for everything but status 200; its message never has the address
     */
    public byte[] xml(URI address) {
        return fetch(address, "application/xml, text/xml;q=0.9", MAX_XML_BYTES, Refusal::byStatus);
    }

    private byte[] fetch(URI address, String accept, int maxBytes, Refusal.Reader refusals) {
        return body(answer(address, accept, maxBytes, ATTEMPT), refusals);
    }

    private Answer answer(URI address, String accept, int maxBytes, Duration total) {
        RequestCount.add();
        try {
            return http.get(new Call(address, accept, maxBytes, total, false));
        } catch (TooLargeException e) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, null, "answered with " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ProviderUnavailableException(null, "cannot be reached: " + e, e);
        }
    }

    private byte[] body(Answer answer, Refusal.Reader refusals) {
        if (answer.status() == 200) {
            return answer.body();
        }
        throw refusals.read(Refusal.of(answer, clock.instant()));
    }

    public static JsonObject parse(byte[] body) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says in other ways that it was fed too many brackets or digits.
            throw new ProviderException(LookupFailure.BAD_ANSWER, null, "answered with unreadable JSON", e);
        }
        throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with JSON that is no object");
    }
}
