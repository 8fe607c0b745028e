package org.homelibrary.messaging;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** JSON that somebody else wrote: messages, and the events that bring them. */
public final class ForeignJson {

    private ForeignJson() {}

    /** @throws IllegalArgumentException when it is no JSON object */
    public static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says in other ways that it was fed too many brackets or digits.
            throw new IllegalArgumentException("this is no JSON object", e);
        }
    }
}
