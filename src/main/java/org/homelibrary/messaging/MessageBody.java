package org.homelibrary.messaging;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;

/** A message as text, for queues outside this process: {@code {"user_id": "…", "book_id": "…"}}. */
public final class MessageBody {

    private static final String USER_ID = "user_id";
    private static final String BOOK_ID = "book_id";

    private MessageBody() {}

    public static String write(LookupMessage message) {
        return Json.createObjectBuilder()
                .add(USER_ID, message.userId().toString())
                .add(BOOK_ID, message.bookId().toString())
                .build()
                .toString();
    }

    /** @throws IllegalArgumentException when the text is no such message */
    public static LookupMessage read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject message = reader.readObject();
            return new LookupMessage(id(message, USER_ID), id(message, BOOK_ID));
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says in other ways that it was fed too many brackets or digits.
            throw new IllegalArgumentException("the message is not a JSON object", e);
        }
    }

    private static UUID id(JsonObject message, String name) {
        return UUID.fromString(message.getString(name, ""));
    }
}
