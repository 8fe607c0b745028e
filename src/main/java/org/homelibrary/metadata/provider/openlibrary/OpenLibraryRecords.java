package org.homelibrary.metadata.provider.openlibrary;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.Refusal;
import org.homelibrary.metadata.provider.RequestTime;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.model.isbn.Isbn;

/**
 * Open Library's own records, one request each: as many as one book is worth, and none after the time for it is up.
 *
 * @see <a href="https://openlibrary.org/dev/docs/restful_api">Open Library's description of its records</a>
 */
final class OpenLibraryRecords {

    /** Of one book, besides the first answer; records that only point to another one count. */
    static final int MAX_REQUESTS = 4;

    private static final Pattern KEY = Pattern.compile("/(?:books|works|authors|series)/OL[0-9]{1,12}[A-Z]");

    private final String baseUrl;
    private final ProviderClient client;
    private final RequestTime time;
    private final Refusal.Reader refusals;
    private int requests;

    OpenLibraryRecords(URI baseUrl, ProviderClient client, RequestTime time, Refusal.Reader refusals) {
        this.baseUrl = baseUrl.toString();
        this.client = client;
        this.time = time;
        this.refusals = refusals;
    }

    /** @throws ProviderException when it cannot be said whether there is such an edition */
    Optional<JsonObject> edition(Isbn isbn) {
        return at("/isbn/" + isbn.value());
    }

    /**
     * @param key as records refer to each other, or null
     * @return empty also when no more requests are due
     * @throws ProviderException when there is no answer
     */
    Optional<JsonObject> get(String key) {
        return key != null && KEY.matcher(key).matches() ? at(key) : Optional.empty();
    }

    private Optional<JsonObject> at(String path) {
        if (requests >= MAX_REQUESTS || time.isUp()) {
            return Optional.empty();
        }
        requests++;
        return client.find(URI.create(baseUrl + path + ".json"), time, refusals).flatMap(this::followed);
    }

    private Optional<JsonObject> followed(JsonObject record) {
        String type = LooseJson.object(record, "type")
                .map(kind -> LooseJson.text(kind, "key"))
                .orElse("");
        return switch (type) {
            case "/type/redirect" -> get(LooseJson.text(record, "location"));
            case "/type/delete" -> Optional.empty();
            default -> Optional.of(record);
        };
    }
}
