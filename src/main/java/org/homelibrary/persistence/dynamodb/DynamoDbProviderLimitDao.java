package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.StoreException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Two items for each source in table {@code books}: its pause, and its next free slot in milliseconds since 1970. */
@ApplicationScoped
public class DynamoDbProviderLimitDao implements ProviderLimitDao {

    private static final String PAUSE = "PAUSE#";
    private static final String SLOT = "SLOT#";
    private static final String SOURCE = "source";
    private static final String UNTIL = "paused_until";
    private static final String REASON = "reason";
    private static final String STRIKES = "strikes";
    private static final String FAILURES = "failures";
    private static final String NEXT_AT = "next_at";

    /** Each round that ends without a slot was won by another. */
    private static final int MAX_ROUNDS = 50;

    private Items items;
    private Tables tables;

    protected DynamoDbProviderLimitDao() {}

    @Inject
    DynamoDbProviderLimitDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Optional<ProviderPause> findPause(MetadataSource source) {
        return items.find(tables.books(), key(PAUSE, source)).map(DynamoDbProviderLimitDao::pause);
    }

    @Override
    public List<ProviderPause> findPauses() {
        List<Map<String, AttributeValue>> keys = Arrays.stream(MetadataSource.values())
                .map(source -> key(PAUSE, source))
                .toList();
        return items.findAll(tables.books(), keys).stream()
                .map(DynamoDbProviderLimitDao::pause)
                .toList();
    }

    @Override
    public ProviderPause savePause(ProviderPause pause) {
        Item item = new Item()
                .with(BOOK_ID, PAUSE + pause.getSource().id())
                .with(SOURCE, pause.getSource().id())
                .with(UNTIL, pause.getUntil())
                .with(REASON, pause.getReason())
                .with(STRIKES, pause.getStrikes())
                .with(FAILURES, pause.getFailures())
                .with(Items.VERSION, pause.getVersion() + 1);
        TransactWriteItem write = pause.getVersion() == 0
                ? Items.insert(tables.books(), BOOK_ID, item)
                : Items.replace(tables.books(), item, pause.getVersion());
        if (items.write(write).isPresent()) {
            throw new ConflictException("the pause was stored by another");
        }
        return pause(item);
    }

    @Override
    public void forgetPause(MetadataSource source) {
        items.delete(tables.books(), key(PAUSE, source));
    }

    @Override
    public Instant reserve(MetadataSource source, Instant now, Duration interval, Instant latest) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (takeNow(source, now, interval)) {
                return Instant.ofEpochMilli(now.toEpochMilli());
            }
            Optional<Instant> queued = takeNext(source, now, interval, latest);
            if (queued.isPresent()) {
                return queued.get();
            }
            Optional<Instant> next = next(source);
            if (next.isPresent() && next.get().isAfter(latest)) {
                return next.get();
            }
        }
        throw new StoreException(StoreException.Reason.BUSY, "too many reserve slots of " + source.id(), null);
    }

    private boolean takeNow(MetadataSource source, Instant now, Duration interval) {
        return items.updateWhere(update(
                        source,
                        "SET next_at = :later",
                        "attribute_not_exists(next_at) OR next_at <= :now OR next_at > :farthest",
                        Map.of(
                                ":now", millis(now),
                                ":farthest", millis(now.plus(FARTHEST_SLOT)),
                                ":later", millis(now.plus(interval)))))
                .isPresent();
    }

    private Optional<Instant> takeNext(MetadataSource source, Instant now, Duration interval, Instant latest) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":now", millis(now));
        values.put(":latest", millis(latest));
        values.put(":interval", Item.value(interval.toMillis()));
        return items.updateWhere(update(
                        source, "SET next_at = next_at + :interval", "next_at > :now AND next_at <= :latest", values))
                .map(item -> Instant.ofEpochMilli(item.count(NEXT_AT)).minus(interval));
    }

    private UpdateItemRequest update(
            MetadataSource source, String expression, String condition, Map<String, AttributeValue> values) {
        return UpdateItemRequest.builder()
                .tableName(tables.books())
                .key(key(SLOT, source))
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .build();
    }

    private Optional<Instant> next(MetadataSource source) {
        return items.find(tables.books(), key(SLOT, source)).map(item -> Instant.ofEpochMilli(item.count(NEXT_AT)));
    }

    private static AttributeValue millis(Instant time) {
        return Item.value(time.toEpochMilli());
    }

    private static Map<String, AttributeValue> key(String kind, MetadataSource source) {
        return Items.key(BOOK_ID, kind + source.id());
    }

    private static ProviderPause pause(Item item) {
        return ProviderPause.stored(
                MetadataSource.of(item.text(SOURCE)).orElseThrow(),
                item.time(UNTIL),
                item.choice(REASON, LookupFailure.values()),
                item.number(STRIKES),
                item.number(FAILURES),
                item.count(Items.VERSION));
    }
}
