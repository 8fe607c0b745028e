package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.EXPIRES_AT;
import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.account.SignInThrottle;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Failed sign-ins in table {@code users}, which DynamoDB removes by itself some time after they expired. */
@ApplicationScoped
public class DynamoDbSignInThrottleDao implements SignInThrottleDao {

    private static final String PREFIX = "THROTTLE#";
    private static final String FAILURES = "failures";
    private static final String LAST_FAILURE_AT = "last_failure_at";
    private static final String NONE = "attribute_not_exists(" + USER_ID + ")";

    private Items items;
    private Tables tables;

    protected DynamoDbSignInThrottleDao() {}

    @Inject
    DynamoDbSignInThrottleDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Optional<SignInThrottle> find(String key) {
        return items.find(tables.users(), itemKey(key)).map(item -> throttle(key, item));
    }

    @Override
    public SignInThrottle recordFailure(String key, Instant now) {
        return throttle(key, items.update(count(key, now, Map.of())));
    }

    @Override
    public Optional<SignInThrottle> recordIfFew(String key, int few, Instant lately, Instant now) {
        return items.updateIf(countIfFew(key, few, lately, now)).map(standing -> throttle(key, standing));
    }

    @Override
    public boolean recordIfFewOfBoth(String key, int few, String other, int fewOther, Instant lately, Instant now) {
        UpdateItemRequest count = countIfFew(key, few, lately, now);
        return items.write(
                        TransactWriteItem.builder()
                                .update(update -> update.tableName(count.tableName())
                                        .key(count.key())
                                        .updateExpression(count.updateExpression())
                                        .conditionExpression(count.conditionExpression())
                                        .expressionAttributeValues(count.expressionAttributeValues()))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(check -> check.tableName(tables.users())
                                        .key(itemKey(other))
                                        .conditionExpression(NONE + " OR " + FAILURES + " <= :few")
                                        .expressionAttributeValues(Map.of(":few", Item.value(fewOther))))
                                .build())
                .isEmpty();
    }

    private UpdateItemRequest countIfFew(String key, int few, Instant lately, Instant now) {
        Map<String, AttributeValue> bounds = Map.of(":few", Item.value(few), ":lately", Item.value(lately));
        return count(key, now, bounds).toBuilder()
                .conditionExpression(NONE + " OR (" + FAILURES + " <= :few AND " + LAST_FAILURE_AT + " > :lately)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private UpdateItemRequest count(String key, Instant now, Map<String, AttributeValue> moreValues) {
        Map<String, AttributeValue> values = new HashMap<>(moreValues);
        values.put(":one", Item.value(1));
        values.put(":now", Item.value(now));
        values.put(":end", Item.value(now.plus(SignInThrottle.FORGOTTEN_AFTER).getEpochSecond()));
        return UpdateItemRequest.builder()
                .tableName(tables.users())
                .key(itemKey(key))
                .updateExpression(
                        "ADD " + FAILURES + " :one SET " + LAST_FAILURE_AT + " = :now, " + EXPIRES_AT + " = :end")
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .build();
    }

    @Override
    public void clear(String key) {
        items.delete(tables.users(), itemKey(key));
    }

    /** Reads all of the table: on AWS the expiry time does this work. */
    @Override
    public void purge(Instant before) {
        Map<String, AttributeValue> time = Map.of(":before", Item.value(before));
        items.scan(ScanRequest.builder()
                        .tableName(tables.users())
                        .filterExpression(LAST_FAILURE_AT + " < :before")
                        .expressionAttributeValues(time)
                        .projectionExpression(USER_ID)
                        .build())
                .forEach(item -> items.write(TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(tables.users())
                                .key(item.attributes())
                                .conditionExpression(LAST_FAILURE_AT + " < :before")
                                .expressionAttributeValues(time))
                        .build()));
    }

    private static Map<String, AttributeValue> itemKey(String key) {
        return Items.key(USER_ID, PREFIX + key);
    }

    private static SignInThrottle throttle(String key, Item item) {
        return new SignInThrottle(key, item.number(FAILURES), item.time(LAST_FAILURE_AT));
    }
}
