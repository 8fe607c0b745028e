package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homelibrary.persistence.dynamodb.library.LibraryTableDefinition;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.support.Template;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The tables on AWS are those that all tests of the store run against. */
class TemplateTablesTest {

    private static final List<String> TABLES = List.of("UsersTable", "BooksTable", "LibrariesTable");

    private final Template template = Template.read();

    @Test
    void tables_of_the_template_have_the_keys_and_indexes_of_those_in_tests() {
        List<CreateTableRequest> tested =
                new ArrayList<>(TableCreator.definitions(new Tables(TABLES.get(0), TABLES.get(1))));
        tested.add(LibraryTableDefinition.of(new LibraryTable(TABLES.get(2))));
        assertThat(template.namesByType().get("AWS::DynamoDB::Table")).containsExactlyElementsOf(TABLES);
        for (CreateTableRequest table : tested) {
            assertThat(deployed(table.tableName())).as(table.tableName()).isEqualTo(tested(table));
        }
    }

    @Test
    void time_after_which_an_item_goes_is_the_one_that_is_written() {
        for (String table : List.of("UsersTable", "LibrariesTable")) {
            assertThat(template.properties(table).get("TimeToLiveSpecification"))
                    .isEqualTo(Map.of("AttributeName", Tables.EXPIRES_AT, "Enabled", true));
        }
    }

    private Map<String, Object> deployed(String name) {
        Map<String, Object> table = template.properties(name);
        Map<String, Object> shape = new TreeMap<>();
        shape.put("billing", table.get("BillingMode"));
        shape.put("keys", keys(table));
        shape.put(
                "attributes",
                Template.list(table.get("AttributeDefinitions")).stream()
                        .map(Template::map)
                        .collect(Collectors.toMap(a -> a.get("AttributeName"), a -> a.get("AttributeType"))));
        for (String kind : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
            Template.list(table.getOrDefault(kind, List.of())).stream()
                    .map(Template::map)
                    .forEach(index -> shape.put(
                            kind + " " + index.get("IndexName"), List.of(keys(index), index.get("Projection"))));
        }
        return shape;
    }

    private static List<String> keys(Map<String, Object> tableOrIndex) {
        return Template.list(tableOrIndex.get("KeySchema")).stream()
                .map(Template::map)
                .map(key -> key.get("AttributeName") + " " + key.get("KeyType"))
                .toList();
    }

    private static Map<String, Object> tested(CreateTableRequest table) {
        Map<String, Object> shape = new TreeMap<>();
        shape.put("billing", table.billingModeAsString());
        shape.put("keys", keys(table.keySchema()));
        shape.put(
                "attributes",
                table.attributeDefinitions().stream()
                        .collect(Collectors.toMap(
                                AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)));
        table.localSecondaryIndexes()
                .forEach(index -> shape.put(
                        "LocalSecondaryIndexes " + index.indexName(),
                        List.of(keys(index.keySchema()), projection(index.projection()))));
        table.globalSecondaryIndexes()
                .forEach(index -> shape.put(
                        "GlobalSecondaryIndexes " + index.indexName(),
                        List.of(keys(index.keySchema()), projection(index.projection()))));
        return shape;
    }

    private static List<String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                .toList();
    }

    private static Map<String, Object> projection(Projection projection) {
        Map<String, Object> shape = new TreeMap<>();
        shape.put("ProjectionType", projection.projectionTypeAsString());
        if (projection.hasNonKeyAttributes()) {
            shape.put("NonKeyAttributes", projection.nonKeyAttributes());
        }
        return shape;
    }
}
