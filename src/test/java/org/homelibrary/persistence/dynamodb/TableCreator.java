package org.homelibrary.persistence.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homelibrary.persistence.dynamodb.library.LibraryTableDefinition;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.support.DynamoDbStandIn;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the tables in a DynamoDB on this machine: the same that {@code infra/template.yaml} makes on AWS. */
public final class TableCreator {

    /** On a busy machine DynamoDB Local takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TableCreator() {}

    /** Makes the tables that {@link DynamoDbStandIn#environment} names. */
    public static void createTables(DynamoDbStandIn dynamoDb) {
        try (DynamoDbClient client = client(dynamoDb.url())) {
            createTables(client, tables(dynamoDb));
            client.createTable(LibraryTableDefinition.of(
                    new LibraryTable(dynamoDb.environment().get("LIBRARIES_TABLE"))));
        }
    }

    static Tables tables(DynamoDbStandIn dynamoDb) {
        Map<String, String> names = dynamoDb.environment();
        return new Tables(names.get("USERS_TABLE"), names.get("BOOKS_TABLE"));
    }

    static DynamoDbClient client(URI url, ExecutionInterceptor... interceptors) {
        return client(url, PATIENCE, interceptors);
    }

    /** @param attempt see {@link DynamoDbClientProducer#builder} */
    static DynamoDbClient client(URI url, Duration attempt, ExecutionInterceptor... interceptors) {
        DynamoDbClientBuilder builder = DynamoDbClientProducer.builder(attempt)
                .endpointOverride(url)
                .region(Region.of(DynamoDbStandIn.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .executionInterceptors(List.of(interceptors))
                        .build())
                .build();
    }

    static void createTables(DynamoDbClient client, Tables tables) {
        definitions(tables).forEach(client::createTable);
    }

    static List<CreateTableRequest> definitions(Tables tables) {
        return List.of(users(tables.users()), books(tables.books()));
    }

    private static CreateTableRequest users(String name) {
        return table(name, List.of(Tables.USER_ID), UserItemMapper.DIRECTORY, UserItemMapper.USERNAME_KEY)
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(Tables.ACCOUNTS_INDEX)
                        .keySchema(keys(List.of(UserItemMapper.DIRECTORY, UserItemMapper.USERNAME_KEY)))
                        .projection(Projection.builder()
                                .projectionType(ProjectionType.ALL)
                                .build())
                        .build())
                .build();
    }

    private static CreateTableRequest books(String name) {
        return table(name, List.of(Tables.BOOK_ID)).build();
    }

    private static CreateTableRequest.Builder table(String name, List<String> keys, String... indexKeys) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(keys))
                .attributeDefinitions(Stream.concat(keys.stream(), Stream.of(indexKeys))
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .toList());
    }

    private static List<KeySchemaElement> keys(List<String> names) {
        List<KeySchemaElement> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(KeySchemaElement.builder()
                    .attributeName(name)
                    .keyType(keys.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                    .build());
        }
        return keys;
    }
}
