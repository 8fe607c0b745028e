package org.homelibrary.persistence.dynamodb;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one item by their names. What is null or false is not stored, and what is not stored is null. */
record Item(Map<String, AttributeValue> attributes) {

    /** Nine decimals always, so that times sort as texts. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    Item() {
        this(new HashMap<>());
    }

    static AttributeValue value(Instant time) {
        return AttributeValue.fromS(TIME.format(time));
    }

    static AttributeValue value(long number) {
        return AttributeValue.fromN(String.valueOf(number));
    }

    Item with(String name, String text) {
        return put(name, text, AttributeValue::fromS);
    }

    Item with(String name, UUID id) {
        return put(name, id, value -> AttributeValue.fromS(value.toString()));
    }

    Item with(String name, Enum<?> choice) {
        return put(name, choice, value -> AttributeValue.fromS(value.name()));
    }

    Item with(String name, Instant time) {
        return put(name, time, Item::value);
    }

    Item with(String name, Number number) {
        return put(name, number, value -> value(value.longValue()));
    }

    Item with(String name, boolean flag) {
        return put(name, flag ? Boolean.TRUE : null, AttributeValue::fromBool);
    }

    Item with(String name, byte[] bytes) {
        return put(name, bytes, value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    }

    Item with(String name, List<String> texts) {
        return put(
                name,
                texts,
                values -> AttributeValue.fromL(
                        values.stream().map(AttributeValue::fromS).toList()));
    }

    private <T> Item put(String name, T value, Function<T, AttributeValue> form) {
        if (value != null) {
            attributes.put(name, form.apply(value));
        }
        return this;
    }

    String text(String name) {
        return get(name, AttributeValue::s);
    }

    UUID id(String name) {
        return get(name, value -> UUID.fromString(value.s()));
    }

    Instant time(String name) {
        return get(name, value -> Instant.parse(value.s()));
    }

    <E extends Enum<E>> E choice(String name, E[] choices) {
        return get(name, value -> Arrays.stream(choices)
                .filter(choice -> choice.name().equals(value.s()))
                .findFirst()
                .orElseThrow());
    }

    Integer number(String name) {
        return get(name, value -> Integer.valueOf(value.n()));
    }

    /** 0 when it is not there. */
    long count(String name) {
        Long number = get(name, value -> Long.valueOf(value.n()));
        return number == null ? 0 : number;
    }

    boolean flag(String name) {
        return attributes.containsKey(name);
    }

    byte[] bytes(String name) {
        return get(name, value -> value.b().asByteArrayUnsafe());
    }

    List<String> texts(String name) {
        List<String> texts =
                get(name, value -> value.l().stream().map(AttributeValue::s).toList());
        return texts == null ? List.of() : texts;
    }

    private <T> T get(String name, Function<AttributeValue, T> reading) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : reading.apply(value);
    }
}
