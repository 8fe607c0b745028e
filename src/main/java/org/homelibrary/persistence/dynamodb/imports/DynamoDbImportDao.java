package org.homelibrary.persistence.dynamodb.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.imports.ImportDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Jobs under {@code IMPORTS#library#user}, the parts of each under {@code IMPORT#id}. */
@ApplicationScoped
public class DynamoDbImportDao implements ImportDao {

    private Items items;
    private LibraryTable table;

    protected DynamoDbImportDao() {}

    @Inject
    public DynamoDbImportDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Override
    public ImportJob add(ImportJob job) {
        ImportJob added = job.withVersion(1);
        if (items.write(ItemWrites.insert(table.name(), LibraryTable.PK, ImportItems.item(added)))
                .isPresent()) {
            throw new ConflictException("there is an import of this id");
        }
        return added;
    }

    @Override
    public Optional<ImportJob> find(ImportId id) {
        return items.find(table.name(), ImportItems.key(id)).map(ImportItems::job);
    }

    /** Ids say nothing of the order, and a member has few jobs. */
    @Override
    public List<ImportJob> findAll(UUID libraryId, UUID userId, int limit) {
        return items.query(partition(ImportItems.ofMember(libraryId, userId)), Integer.MAX_VALUE).stream()
                .map(ImportItems::job)
                .sorted(Comparator.comparing(ImportJob::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<ImportJob> findRunning(int limit) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(LibraryTable.CHORES_INDEX)
                .keyConditionExpression(LibraryTable.CHORE + " = :running")
                .expressionAttributeValues(Map.of(":running", AttributeValue.fromS(ImportItems.RUNNING)));
        return items
                .findAll(
                        table.name(),
                        items.query(query, limit).stream()
                                .map(LibraryTable::keyOf)
                                .toList())
                .stream()
                .map(ImportItems::job)
                .filter(ImportJob::isRunning)
                .sorted(Comparator.comparing(ImportJob::createdAt))
                .toList();
    }

    @Override
    public ImportJob save(ImportJob job) {
        ImportJob saved = job.withVersion(job.version() + 1);
        if (items.write(ItemWrites.replace(table.name(), ImportItems.item(saved), job.version()))
                .isPresent()) {
            throw new ConflictException("the import was changed or purged");
        }
        return saved;
    }

    @Override
    public void savePart(ImportId id, ImportPart part, int number, byte[] bytes) {
        items.put(PutItemRequest.builder()
                .tableName(table.name())
                .item(ImportItems.item(id, part, number, bytes).attributes())
                .build());
    }

    @Override
    public Optional<byte[]> findPart(ImportId id, ImportPart part, int number) {
        return items.find(table.name(), ImportItems.key(id, part, number)).map(item -> item.bytes(ImportItems.BYTES));
    }

    /** The job goes last, so that a purge that fails can be begun again. */
    @Override
    public void purge(ImportId id) {
        QueryRequest.Builder keys =
                partition(ImportItems.ofJob(id)).projectionExpression(LibraryTable.PK + ", " + LibraryTable.SK);
        for (Item part : items.query(keys, Integer.MAX_VALUE)) {
            items.delete(table.name(), LibraryTable.keyOf(part));
        }
        items.delete(table.name(), ImportItems.key(id));
    }

    private QueryRequest.Builder partition(String partition) {
        return QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression(LibraryTable.PK + " = :partition")
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)))
                .consistentRead(true);
    }
}
