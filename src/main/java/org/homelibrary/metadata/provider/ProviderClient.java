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
import java.util.function.IntPredicate;
import org.homelibrary.metadata.http.Answer;
import org.homelibrary.metadata.http.Call;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.http.TooLargeException;
import org.homelibrary.model.lookup.LookupFailure;

/** Asks a provider's web service and says in the provider port's words how that went. */
@ApplicationScoped
public class ProviderClient {

    /** Google's answers have a few kilobytes for each of at most ten items, Open Library's rarely more than fifty. */
    public static final int MAX_JSON_BYTES = 2 * 1024 * 1024;

    /** A few records of some ten kilobytes; parsed, XML takes many times its size in memory. */
    public static final int MAX_XML_BYTES = 1024 * 1024;

    /** The longest that one request takes. With a repetition, those about one book take less than ten seconds together. */
    public static final Duration MAX_TIME = Duration.ofSeconds(4);

    private static final String JSON_TYPE = "application/json";
    private static final String XML_TYPE = "application/xml, text/xml;q=0.9";

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
        return get(address, new RequestTime(MAX_TIME), refusals);
    }

    /** Like {@link #get(URI, Refusal.Reader)}, as the first of several requests. */
    public JsonObject get(URI address, RequestTime time, Refusal.Reader refusals) {
        return parse(send(address, JSON_TYPE, MAX_JSON_BYTES, time, refusals, status -> status == 200)
                .body());
    }

    /**
     * Like {@link #get(URI, RequestTime, Refusal.Reader)}, for what may not be there.
     *
     * @return empty when there is nothing at this address
     */
    public Optional<JsonObject> find(URI address, RequestTime time, Refusal.Reader refusals) {
        return found(send(address, JSON_TYPE, MAX_JSON_BYTES, time, refusals, ProviderClient::isFound));
    }

    private static boolean isFound(int status) {
        return status == 200 || isAbsent(status);
    }

    private static boolean isAbsent(int status) {
        return status == 404 || status == 410;
    }

    private static Optional<JsonObject> found(Answer answer) {
        return isAbsent(answer.status()) ? Optional.empty() : Optional.of(parse(answer.body()));
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
        RequestTime time = new RequestTime(MAX_TIME);
        return send(address, XML_TYPE, MAX_XML_BYTES, time, Refusal::byStatus, status -> status == 200)
                .body();
    }

    /**
     * Sends a request, and a second one when the answer is that this has moved to another path. Another answer with a status
     * that is not expected is a refusal.
     */
    private Answer send(
            URI address,
            String accept,
            int maxBytes,
            RequestTime time,
            Refusal.Reader refusals,
            IntPredicate expected) {
        IntPredicate expectedOrMoved = status -> expected.test(status) || status / 100 == 3;
        Answer answer = sendOnce(address, accept, maxBytes, time, refusals, expectedOrMoved);
        if (expected.test(answer.status())) {
            return answer;
        }
        URI moved = movedTo(address, answer).orElseThrow(() -> refusals.read(Refusal.of(answer, clock.instant())));
        return sendOnce(moved, accept, maxBytes, time, refusals, expected);
    }

    /** Sends one request when it is its turn. */
    private Answer sendOnce(
            URI address,
            String accept,
            int maxBytes,
            RequestTime time,
            Refusal.Reader refusals,
            IntPredicate expected) {
        return RequestTurns.send(() -> {
            Answer answer = answer(address, accept, maxBytes, time);
            if (expected.test(answer.status())) {
                return answer;
            }
            throw refusals.read(Refusal.of(answer, clock.instant()));
        });
    }

    private Answer answer(URI address, String accept, int maxBytes, RequestTime time) {
        Duration total = time.left().compareTo(MAX_TIME) < 0 ? time.left() : MAX_TIME;
        long start = System.nanoTime();
        try {
            return http.get(new Call(address, accept, maxBytes, total, false));
        } catch (TooLargeException e) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, null, "answered with " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ProviderUnavailableException(null, "cannot be reached: " + e, e);
        } finally {
            time.took(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    public static JsonObject parse(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
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
