package org.homelibrary.persistence.dynamodb.library.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.persistence.dynamodb.item.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of libraries, books and readings: its name in this installation, its keys and its indexes. */
public record LibraryTable(String name) {

    public static final String PK = "pk";
    public static final String SK = "sk";

    /** Which list a local index holds is for {@link ListIndex} to say. */
    public static final int LOCAL_INDEXES = 5;

    /** What the scheduled maintenance has to do, the longest waiting first. */
    public static final String CHORES_INDEX = "chores";

    public static final String CHORE = "chore";
    public static final String CHORE_AT = "chore_at";

    /** The lookups of each library that are not done. */
    public static final String OPEN_LOOKUPS_INDEX = "open_lookups";

    public static final String OPEN_LOOKUP_OF = "open_lookup_of";
    public static final String OPEN_LOOKUP_KEY = "open_lookup_key";

    /** When DynamoDB itself removes an item, in seconds since 1970. */
    public static final String EXPIRES_AT = "expires_at";

    private static final String SCHEMA = "schema";
    private static final int CURRENT_SCHEMA = 1;

    public static final String LIBRARY = "LIBRARY";
    public static final String COUNTS = "COUNTS";
    public static final String MEMBER = "MEMBER#";
    public static final String INVITATION = "INVITATION#";
    public static final String BOOK = "BOOK#";
    public static final String TEXT = "TEXT#";
    public static final String ORDER = "ORDER#";
    public static final String NOTES = "NOTES#";
    public static final String TERM = "TERM#";

    public static final String OF_LIBRARY = "LIB#";
    private static final String OF_READER = "READ#";
    private static final String OF_USER = "USER#";

    /** Returns the local index of a sort key; names of three letters are the shortest there are. */
    public static String index(String sortKey) {
        return "by_" + sortKey;
    }

    public static String ofLibrary(UUID libraryId) {
        return OF_LIBRARY + libraryId;
    }

    public static String ofReader(UUID libraryId, UUID userId) {
        return OF_READER + libraryId + "#" + userId;
    }

    public static String ofUser(UUID userId) {
        return OF_USER + userId;
    }

    public static UUID libraryId(Item item) {
        return id(item.text(PK), 1);
    }

    /** Of an item of a reader. */
    public static UUID readerId(Item item) {
        return id(item.text(PK), 2);
    }

    public static UUID bookId(Item item) {
        return id(item.text(SK), 1);
    }

    public static UUID id(String key, int position) {
        return UUID.fromString(key.split("#")[position]);
    }

    public static Map<String, AttributeValue> key(String partition, String sortKey) {
        return Map.of(PK, AttributeValue.fromS(partition), SK, AttributeValue.fromS(sortKey));
    }

    public static Map<String, AttributeValue> keyOf(Item item) {
        return key(item.text(PK), item.text(SK));
    }

    public static Map<Map<String, AttributeValue>, Item> byKey(List<Item> items) {
        return items.stream().collect(Collectors.toMap(LibraryTable::keyOf, Function.identity()));
    }

    /** Whether an item has nothing but what every item has. */
    public static boolean isBare(Item item) {
        return Set.of(PK, SK, SCHEMA).containsAll(item.attributes().keySet());
    }

    public static Item item(String partition, String sortKey) {
        return new Item().with(PK, partition).with(SK, sortKey).with(SCHEMA, CURRENT_SCHEMA);
    }
}
