package org.homelibrary.persistence.dynamodb.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table of libraries with its indexes: the same that {@code infra/template.yaml} makes on AWS. */
public final class LibraryTableDefinition {

    private LibraryTableDefinition() {}

    public static CreateTableRequest of(LibraryTable table) {
        List<String> local = IntStream.rangeClosed(1, LibraryTable.LOCAL_INDEXES)
                .mapToObj(i -> "l" + i)
                .toList();
        Stream<String> keys = Stream.of(
                LibraryTable.PK,
                LibraryTable.SK,
                LibraryTable.CHORE,
                LibraryTable.CHORE_AT,
                LibraryTable.OPEN_LOOKUP_OF,
                LibraryTable.OPEN_LOOKUP_KEY);
        return CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(LibraryTable.PK, LibraryTable.SK))
                .attributeDefinitions(Stream.concat(keys, local.stream())
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .toList())
                .localSecondaryIndexes(
                        local.stream().map(LibraryTableDefinition::local).toList())
                .globalSecondaryIndexes(
                        keysOnly(LibraryTable.CHORES_INDEX, LibraryTable.CHORE, LibraryTable.CHORE_AT),
                        keysOnly(
                                LibraryTable.OPEN_LOOKUPS_INDEX,
                                LibraryTable.OPEN_LOOKUP_OF,
                                LibraryTable.OPEN_LOOKUP_KEY))
                .build();
    }

    private static LocalSecondaryIndex local(String name) {
        return LocalSecondaryIndex.builder()
                .indexName(LibraryTable.index(name))
                .keySchema(keys(LibraryTable.PK, name))
                .projection(projection(ProjectionType.ALL))
                .build();
    }

    private static GlobalSecondaryIndex keysOnly(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(partition, sort))
                .projection(projection(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static Projection projection(ProjectionType type) {
        return Projection.builder().projectionType(type).build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        List<KeySchemaElement> keys = new ArrayList<>();
        keys.add(KeySchemaElement.builder()
                .attributeName(partition)
                .keyType(KeyType.HASH)
                .build());
        keys.add(KeySchemaElement.builder()
                .attributeName(sort)
                .keyType(KeyType.RANGE)
                .build());
        return keys;
    }
}
