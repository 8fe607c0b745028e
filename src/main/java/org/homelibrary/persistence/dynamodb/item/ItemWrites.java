package org.homelibrary.persistence.dynamodb.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes of whole items, with conditions. */
public final class ItemWrites {

    private ItemWrites() {}

    /** Only if there is none of this key. */
    public static TransactWriteItem insert(String table, String keyName, Item item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression("attribute_not_exists(" + keyName + ")"))
                .build();
    }

    /** Only if there is none of this key, or one that has the attribute. */
    public static TransactWriteItem insertOrReplace(String table, String keyName, String attribute, Item item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression(
                                "attribute_not_exists(" + keyName + ") OR attribute_exists(" + attribute + ")"))
                .build();
    }

    /** Only if the stored one still has the given version. */
    public static TransactWriteItem replace(String table, Item item, long version) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item.attributes())
                        .conditionExpression(Items.VERSION + " = :version")
                        .expressionAttributeValues(Map.of(":version", Item.value(version))))
                .build();
    }
}
