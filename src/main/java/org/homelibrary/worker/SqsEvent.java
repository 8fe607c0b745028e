package org.homelibrary.worker;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** The part of an SQS event, as AWS documents it for Lambda, that matters here, and the answer to it. */
record SqsEvent(List<Delivery> deliveries) {

    /**
     * One record of the event.
     *
     * @param receiveCount how often it was delivered, this time included
     */
    record Delivery(String messageId, String body, int receiveCount) {}

    /** @throws IllegalArgumentException when it is no SQS event, or a record has no id to answer with */
    static SqsEvent parse(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject event = reader.readObject();
            return new SqsEvent(event.getJsonArray("Records").getValuesAs(SqsEvent::delivery));
        } catch (RuntimeException e) {
            // Not only JsonException: the parser says in other ways that it was fed too many brackets or digits.
            throw new IllegalArgumentException("this is not an SQS event", e);
        }
    }

    private static Delivery delivery(JsonValue value) {
        JsonObject record = value.asJsonObject();
        JsonObject attributes =
                record.getOrDefault("attributes", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        String count = attributes.getString("ApproximateReceiveCount", "1");
        return new Delivery(
                record.getString("messageId"),
                record.getString("body", ""),
                count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 1);
    }

    static byte[] answer(Collection<String> failedMessageIds) {
        JsonArrayBuilder failures = Json.createArrayBuilder();
        failedMessageIds.forEach(id -> failures.add(Json.createObjectBuilder().add("itemIdentifier", id)));
        return Json.createObjectBuilder()
                .add("batchItemFailures", failures)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
