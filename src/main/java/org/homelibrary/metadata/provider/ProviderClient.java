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
     * @return the bytes of a document, which says itself in what encoding it is
     * @throws ProviderException for everything but status 200; its message never has the address
     */
    public byte[] xml(URI address) {
        return fetch(address, "application/xml, text/xml;q=0.9", MAX_XML_BYTES, Refusal::byStatus);
    }

    private byte[] fetch(URI address, String accept, int maxBytes, Refusal.Reader refusals) {
        Answer answer;
        try {
            answer = http.get(new Call(address, accept, maxBytes, ATTEMPT, false));
        } catch (TooLargeException e) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, null, "answered with " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ProviderUnavailableException(null, "cannot be reached: " + e, e);
        }
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
