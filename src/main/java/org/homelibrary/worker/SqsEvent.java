package org.homelibrary.worker;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.homelibrary.messaging.Delivery;

/** An SQS event as AWS documents it for Lambda, and the answer to it. */
final class SqsEvent {

    private SqsEvent() {}

    /** @throws IllegalArgumentException when it is no SQS event, or a record has no id to answer with */
    static List<Delivery> read(JsonObject event) {
        try {
            return event.getJsonArray("Records").getValuesAs(SqsEvent::delivery);
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("this is not an SQS event", e);
        }
    }

    private static Delivery delivery(JsonValue value) {
        JsonObject record = value.asJsonObject();
        JsonObject attributes =
                record.getOrDefault("attributes", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        String count = attributes.getString("ApproximateReceiveCount", "1");
        return Delivery.of(
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
