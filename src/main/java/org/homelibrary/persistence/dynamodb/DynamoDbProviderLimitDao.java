package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderPause;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.ProviderLimitDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Two items for each source in table {@code books}: its pause, and when it is free for the next request, in milliseconds since 1970. */
@ApplicationScoped
public class DynamoDbProviderLimitDao implements ProviderLimitDao {

    private static final String PAUSE = "PAUSE#";
    private static final String SLOT = "SLOT#";
    private static final String SOURCE = "source";
    private static final String UNTIL = "paused_until";
    private static final String ASKED_AT = "asked_at";
    private static final String REASON = "reason";
    private static final String STRIKES = "strikes";
    private static final String FAILURES = "failures";
    private static final String NEXT_AT = "next_at";

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
                .with(ASKED_AT, pause.getAskedAt())
                .with(REASON, pause.getReason())
                .with(STRIKES, pause.getStrikes())
                .with(FAILURES, pause.getFailures())
                .with(Items.VERSION, pause.getVersion() + 1);
        TransactWriteItem write = pause.getVersion() == 0
                ? ItemWrites.insert(tables.books(), BOOK_ID, item)
                : ItemWrites.replace(tables.books(), item, pause.getVersion());
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
    public Optional<Instant> take(MetadataSource source, Instant now, Instant until, Instant farthest) {
        boolean taken = update(
                source,
                "attribute_not_exists(next_at) OR next_at <= :now OR next_at > :farthest",
                Map.of(":now", millis(now), ":farthest", millis(farthest), ":next", millis(until)));
        return taken ? Optional.empty() : Optional.of(next(source).orElse(now));
    }

    @Override
    public void free(MetadataSource source, Instant until, Instant next) {
        update(source, "next_at = :until", Map.of(":until", millis(until), ":next", millis(next)));
    }

    /** @return whether the condition held */
    private boolean update(MetadataSource source, String condition, Map<String, AttributeValue> values) {
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(tables.books())
                .key(key(SLOT, source))
                .updateExpression("SET next_at = :next")
                .conditionExpression(condition)
                .expressionAttributeValues(values)
                .build();
        return items.updateWhere(request).isPresent();
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
                item.time(ASKED_AT),
                item.choice(REASON, LookupFailure.values()),
                item.number(STRIKES),
                item.number(FAILURES),
                item.count(Items.VERSION));
    }
}
