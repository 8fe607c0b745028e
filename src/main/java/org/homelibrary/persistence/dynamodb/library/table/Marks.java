package org.homelibrary.persistence.dynamodb.library.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a book's item keeps of each reader, so that a list of a shelf is one query: an entry for every reading there is.
 * Readers change their own entry only, and leave the book's version alone.
 *
 * @param byReader in the stored form
 */
public record Marks(Map<String, AttributeValue> byReader) {

    public static final String READERS = "readers";

    /** Who has read it; stored beside because a filter cannot look through a map. */
    public static final String READ_BY = "read_by";

    public static final String STATUS = "reading";
    public static final String RATING = "rating";
    public static final String FINISHED = "finished";

    public static final Marks NONE = new Marks(Map.of());

    public static Marks of(List<Reading> readings) {
        Map<String, AttributeValue> marks = new TreeMap<>();
        readings.forEach(reading -> marks.put(reading.id().userId().toString(), value(reading)));
        return new Marks(marks);
    }

    public static Marks of(Item card) {
        AttributeValue stored = card.attributes().get(READERS);
        return stored == null ? NONE : new Marks(stored.m());
    }

    public static AttributeValue value(Reading reading) {
        return AttributeValue.fromM(new Item()
                .with(STATUS, reading.status())
                .with(RATING, reading.rating() == null ? null : reading.rating().halves())
                .with(FINISHED, reading.lastFinished().orElse(null))
                .attributes());
    }

    /** Keeps what a reading says, if the card is still the one that was read. */
    public static void put(Reading reading, Item card, Writes writes) {
        if (of(card).has(reading)) {
            writes.require(LibraryTable.keyOf(card), card.count(Items.VERSION));
            return;
        }
        String readBy = reading.status() == ReadingStatus.READ ? " ADD " : " DELETE ";
        update(
                card,
                "SET " + READERS + ".#reader = :mark" + readBy + READ_BY + " :reader",
                reading.id(),
                Map.of(":mark", value(reading)),
                writes);
    }

    /** Forgets the reader, if the card is still the one that was read. */
    public static void remove(ReadingId id, Item card, Writes writes) {
        update(card, "REMOVE " + READERS + ".#reader DELETE " + READ_BY + " :reader", id, Map.of(), writes);
    }

    private static void update(
            Item card, String change, ReadingId id, Map<String, AttributeValue> mark, Writes writes) {
        String reader = id.userId().toString();
        Map<String, AttributeValue> values = new HashMap<>(mark);
        values.put(":version", Item.value(card.count(Items.VERSION)));
        values.put(":reader", AttributeValue.fromSs(List.of(reader)));
        writes.update(LibraryTable.keyOf(card), change, Writes.HAS_VERSION, Map.of("#reader", reader), values);
    }

    public void addTo(Item card) {
        card.attributes().put(READERS, value());
        card.withSet(READ_BY, readBy());
    }

    public AttributeValue value() {
        return AttributeValue.fromM(new HashMap<>(byReader));
    }

    private Set<String> readBy() {
        return byReader.keySet().stream()
                .filter(reader -> of(UUID.fromString(reader)).status() == ReadingStatus.READ)
                .collect(Collectors.toSet());
    }

    public List<UUID> readers() {
        return byReader.keySet().stream().map(UUID::fromString).toList();
    }

    private boolean has(Reading reading) {
        return value(reading).equals(byReader.get(reading.id().userId().toString()));
    }

    /** Returns an empty mark for a reader who has said nothing. */
    public ReadingMark of(UUID reader) {
        AttributeValue stored = byReader.get(reader.toString());
        Item mark = stored == null ? new Item() : new Item(stored.m());
        Integer halves = mark.number(RATING);
        return new ReadingMark(
                reader,
                mark.choice(STATUS, ReadingStatus.values()),
                halves == null ? null : new Rating(halves),
                mark.day(FINISHED));
    }
}
