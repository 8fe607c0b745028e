package org.homelibrary.service.archive;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the fields of an object of an archive. One that is absent is null; one of another type is an {@link ArchiveException}. */
record JsonFields(JsonObject object) {

    String text(String name) {
        JsonString value = value(name, JsonString.class);
        return value == null ? null : value.getString();
    }

    Integer number(String name) {
        JsonNumber value = value(name, JsonNumber.class);
        try {
            return value == null ? null : Integer.valueOf(value.intValueExact());
        } catch (ArithmeticException e) {
            throw unreadable(name, e);
        }
    }

    boolean flag(String name) {
        return object.getOrDefault(name, JsonValue.FALSE) == JsonValue.TRUE;
    }

    List<String> texts(String name) {
        return array(name).stream()
                .map(value -> cast(name, value, JsonString.class).getString())
                .toList();
    }

    List<JsonFields> objects(String name) {
        return array(name).stream()
                .map(value -> new JsonFields(cast(name, value, JsonObject.class)))
                .toList();
    }

    /** One without fields when it is absent. */
    JsonFields fields(String name) {
        JsonObject value = value(name, JsonObject.class);
        return new JsonFields(value == null ? JsonValue.EMPTY_JSON_OBJECT : value);
    }

    UUID id(String name) {
        return parsed(name, UUID::fromString);
    }

    Instant instant(String name) {
        return parsed(name, Instant::parse);
    }

    LocalDate day(String name) {
        return parsed(name, LocalDate::parse);
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    private JsonArray array(String name) {
        JsonArray value = value(name, JsonArray.class);
        return value == null ? JsonValue.EMPTY_JSON_ARRAY : value;
    }

    private <T extends JsonValue> T value(String name, Class<T> type) {
        JsonValue value = object.get(name);
        return value == null ? null : cast(name, value, type);
    }

    private static <T> T cast(String name, JsonValue value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw unreadable(name, null);
        }
        return type.cast(value);
    }

    private static ArchiveException unreadable(String name, Exception cause) {
        return new ArchiveException("The field \"" + name + "\" cannot be read.", cause);
    }
}
