package org.homelibrary.messaging;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * A message as text, for queues outside this process: {@code {"library_id": "…", "book_id": "…"}}, or with
 * {@code "user_id"} and {@code "import_id"}.
 */
public final class MessageBody {

    private static final String LIBRARY_ID = "library_id";
    private static final String BOOK_ID = "book_id";
    private static final String USER_ID = "user_id";
    private static final String IMPORT_ID = "import_id";

    private MessageBody() {}

    public static String write(LookupMessage message) {
        return Json.createObjectBuilder()
                .add(LIBRARY_ID, message.libraryId().toString())
                .add(BOOK_ID, message.bookId().toString())
                .build()
                .toString();
    }

    public static String write(ImportMessage message) {
        return Json.createObjectBuilder()
                .add(LIBRARY_ID, message.libraryId().toString())
                .add(USER_ID, message.userId().toString())
                .add(IMPORT_ID, message.importId().toString())
                .build()
                .toString();
    }

    /** @throws IllegalArgumentException when the text is no such message */
    public static QueueMessage read(String body) {
        JsonObject message = ForeignJson.read(body);
        return message.containsKey(IMPORT_ID)
                ? new ImportMessage(id(message, LIBRARY_ID), id(message, USER_ID), id(message, IMPORT_ID))
                : new LookupMessage(id(message, LIBRARY_ID), id(message, BOOK_ID));
    }

    private static UUID id(JsonObject message, String name) {
        return UUID.fromString(message.getString(name, ""));
    }
}
