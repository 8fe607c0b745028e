package org.homelibrary.persistence.dynamodb.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListIndex;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.dynamodb.library.table.TermItems;
import org.homelibrary.persistence.library.TermDao;
import org.homelibrary.persistence.library.TermQuery;

/** A page is one query of a local index, which is consistent. */
@ApplicationScoped
public class DynamoDbTermDao implements TermDao {

    private Items items;
    private LibraryTable table;

    protected DynamoDbTermDao() {}

    @Inject
    public DynamoDbTermDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Override
    public Page<TermCount> list(TermQuery query) {
        SortedKeys keys = SortedKeys.of(LibraryTable.ofLibrary(query.libraryId()), ListIndex.ofTerms(query.kind()));
        return new Pager<Item>(
                        query.scope(),
                        item -> keys.withoutPrefix(item.text(keys.sortName())),
                        (backward, key, limit) -> read(keys, query, backward, key, limit))
                .page(query.cursor(), query.limit())
                .map(item -> TermItems.count(item, query.kind()));
    }

    private List<Item> read(SortedKeys keys, TermQuery query, boolean backward, String key, int limit) {
        return items.query(
                keys.after(key, !backward, query.keyPrefix())
                        .tableName(table.name())
                        .indexName(LibraryTable.index(keys.sortName()))
                        .consistentRead(true),
                limit);
    }
}
