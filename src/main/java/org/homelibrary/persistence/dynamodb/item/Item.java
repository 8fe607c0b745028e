package org.homelibrary.persistence.dynamodb.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one item by their names. What is null or false is not stored, and what is not stored is null. */
public record Item(Map<String, AttributeValue> attributes) {

    /** Nine decimals always, so that times sort as texts. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    public Item() {
        this(new HashMap<>());
    }

    public static AttributeValue value(Instant time) {
        return AttributeValue.fromS(TIME.format(time));
    }

    public static AttributeValue value(long number) {
        return AttributeValue.fromN(String.valueOf(number));
    }

    public Item with(String name, String text) {
        return put(name, text, AttributeValue::fromS);
    }

    public Item with(String name, UUID id) {
        return put(name, id, value -> AttributeValue.fromS(value.toString()));
    }

    public Item with(String name, Enum<?> choice) {
        return put(name, choice, value -> AttributeValue.fromS(value.name()));
    }

    public Item with(String name, Instant time) {
        return put(name, time, Item::value);
    }

    public Item with(String name, Number number) {
        return put(name, number, value -> value(value.longValue()));
    }

    public Item with(String name, boolean flag) {
        return put(name, flag ? Boolean.TRUE : null, AttributeValue::fromBool);
    }

    public Item with(String name, byte[] bytes) {
        return put(name, bytes, value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    }

    public Item with(String name, List<String> texts) {
        return put(
                name,
                texts,
                values -> AttributeValue.fromL(
                        values.stream().map(AttributeValue::fromS).toList()));
    }

    public Item with(String name, LocalDate day) {
        return put(name, day, value -> AttributeValue.fromS(value.toString()));
    }

    /** Texts without an order; an empty set is not stored. */
    public Item withSet(String name, Set<String> texts) {
        return put(name, texts.isEmpty() ? null : texts, values -> AttributeValue.fromSs(List.copyOf(values)));
    }

    /** What has attributes of its own; an empty list is not stored. */
    public Item withItems(String name, List<Item> items) {
        return put(
                name,
                items.isEmpty() ? null : items,
                values -> AttributeValue.fromL(values.stream()
                        .map(item -> AttributeValue.fromM(item.attributes()))
                        .toList()));
    }

    private <T> Item put(String name, T value, Function<T, AttributeValue> form) {
        if (value != null) {
            attributes.put(name, form.apply(value));
        }
        return this;
    }

    public String text(String name) {
        return get(name, AttributeValue::s);
    }

    public UUID id(String name) {
        return get(name, value -> UUID.fromString(value.s()));
    }

    public Instant time(String name) {
        return get(name, value -> Instant.parse(value.s()));
    }

    public <E extends Enum<E>> E choice(String name, E[] choices) {
        return get(name, value -> Arrays.stream(choices)
                .filter(choice -> choice.name().equals(value.s()))
                .findFirst()
                .orElseThrow());
    }

    public Integer number(String name) {
        return get(name, value -> Integer.valueOf(value.n()));
    }

    /** 0 when it is not there. */
    public long count(String name) {
        Long number = get(name, value -> Long.valueOf(value.n()));
        return number == null ? 0 : number;
    }

    public boolean flag(String name) {
        return attributes.containsKey(name);
    }

    public byte[] bytes(String name) {
        return get(name, value -> value.b().asByteArrayUnsafe());
    }

    public List<String> texts(String name) {
        List<String> texts =
                get(name, value -> value.l().stream().map(AttributeValue::s).toList());
        return texts == null ? List.of() : texts;
    }

    public LocalDate day(String name) {
        return get(name, value -> LocalDate.parse(value.s()));
    }

    public List<Item> items(String name) {
        List<Item> items = get(
                name, value -> value.l().stream().map(it -> new Item(it.m())).toList());
        return items == null ? List.of() : items;
    }

    private <T> T get(String name, Function<AttributeValue, T> reading) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : reading.apply(value);
    }
}
