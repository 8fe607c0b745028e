package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.INVITATION;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.LIBRARY;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.MEMBER;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.TERM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.config.Settings;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.MemberItems;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.LibraryDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** One item a library. It counts its members, which is no change of the library and leaves its version alone. */
@ApplicationScoped
public class DynamoDbLibraryDao implements LibraryDao {

    private static final int PURGED_AT_ONCE = 100;

    private Items items;
    private LibraryTable table;

    protected DynamoDbLibraryDao() {}

    @Inject
    public DynamoDbLibraryDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Produces
    static LibraryTable table(Settings settings) {
        return new LibraryTable(settings.aws().librariesTable());
    }

    @Override
    public Library create(Library library, Member owner) {
        Library created = library.withVersion(1);
        Writes writes = new Writes(table);
        writes.insert(MemberItems.library(created));
        writes.put(MemberItems.member(owner.withVersion(1)));
        writes.put(MemberItems.membership(owner.withVersion(1)));
        if (!writes.commit(items)) {
            throw new ConflictException("there is a library of this id");
        }
        return created;
    }

    @Override
    public Optional<Library> find(UUID id) {
        return items.find(table.name(), key(id)).map(MemberItems::library);
    }

    @Override
    public Library save(Library library) {
        Library saved = library.withVersion(library.version() + 1);
        Writes writes = new Writes(table);
        writes.update(
                key(library.id()),
                "SET " + MemberItems.NAME + " = :name, " + Items.VERSION + " = :next",
                Items.VERSION + " = :version AND attribute_not_exists(" + MemberItems.ENDED_AT + ")",
                Map.of(
                        ":name", AttributeValue.fromS(saved.name()),
                        ":next", Item.value(saved.version()),
                        ":version", Item.value(library.version())));
        if (!writes.commit(items)) {
            throw new ConflictException("the library was changed, ended or purged");
        }
        return saved;
    }

    @Override
    public List<Library> findEnded(int limit) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(LibraryTable.CHORES_INDEX)
                .keyConditionExpression(LibraryTable.CHORE + " = :ended")
                .expressionAttributeValues(Map.of(":ended", AttributeValue.fromS(MemberItems.ENDED)));
        List<Map<String, AttributeValue>> keys =
                items.query(query, limit).stream().map(LibraryTable::keyOf).toList();
        return items.findAll(table.name(), keys).stream()
                .map(MemberItems::library)
                .filter(Library::hasEnded)
                .toList();
    }

    /** The library's own item goes last, so that a purge that fails is begun again. */
    @Override
    public void purge(UUID id) {
        Optional<Library> library = find(id);
        if (library.isEmpty()) {
            return;
        }
        if (!library.get().hasEnded()) {
            throw new ConflictException("the library has not ended");
        }
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        all(id, MEMBER).stream().map(MemberItems::member).forEach(member -> {
            keys.add(LibraryTable.keyOf(MemberItems.member(member)));
            keys.add(LibraryTable.keyOf(MemberItems.membership(member)));
            keys.add(LibraryTable.key(LibraryTable.ofReader(id, member.userId()), LibraryTable.COUNTS));
        });
        all(id, INVITATION).forEach(invitation -> keys.add(LibraryTable.keyOf(invitation)));
        all(id, TERM).forEach(term -> keys.add(LibraryTable.keyOf(term)));
        keys.add(LibraryTable.key(LibraryTable.ofLibrary(id), LibraryTable.COUNTS));
        keys.add(key(id));
        for (int from = 0; from < keys.size(); from += PURGED_AT_ONCE) {
            Writes writes = new Writes(table);
            keys.subList(from, Math.min(from + PURGED_AT_ONCE, keys.size())).forEach(writes::delete);
            writes.commit(items);
        }
    }

    private List<Item> all(UUID id, String kind) {
        return items.query(SortedKeys.items(table, LibraryTable.ofLibrary(id), kind, null), Integer.MAX_VALUE);
    }

    private static Map<String, AttributeValue> key(UUID id) {
        return LibraryTable.key(LibraryTable.ofLibrary(id), LIBRARY);
    }
}
