package org.homelibrary.persistence.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How lookups stand, in table {@code books}, each an item of its own. */
@ApplicationScoped
public class DynamoDbBookLookupDao implements BookLookupDao {

    private Items items;
    private Tables tables;

    protected DynamoDbBookLookupDao() {}

    @Inject
    DynamoDbBookLookupDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Optional<BookLookup> find(UUID id) {
        return items.find(tables.books(), BookLookupItemMapper.key(id)).map(BookLookupItemMapper::lookup);
    }

    @Override
    public List<BookLookup> findAll(List<UUID> ids) {
        return items
                .findAll(
                        tables.books(),
                        ids.stream().map(BookLookupItemMapper::key).toList())
                .stream()
                .map(BookLookupItemMapper::lookup)
                .toList();
    }

    @Override
    public BookLookup save(BookLookup lookup) {
        Item item = BookLookupItemMapper.item(lookup, lookup.getVersion() + 1);
        TransactWriteItem write = lookup.getVersion() == 0
                ? ItemWrites.insert(tables.books(), Tables.BOOK_ID, item)
                : ItemWrites.replace(tables.books(), item, lookup.getVersion());
        if (items.write(write).isPresent()) {
            throw new ConflictException("the lookup was stored by another");
        }
        return BookLookupItemMapper.lookup(item);
    }
}
