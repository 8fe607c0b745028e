package org.homelibrary.persistence.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Covers in table {@code books}, each an item of its own. */
@ApplicationScoped
public class DynamoDbCoverDao implements CoverDao {

    private Items items;
    private Tables tables;

    protected DynamoDbCoverDao() {}

    @Inject
    DynamoDbCoverDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    /** Covers never change, so the cheap read may be believed when it finds one. */
    @Override
    public Optional<Cover> find(UUID id) {
        return items.findEventually(tables.books(), BookItemMapper.coverKey(id))
                .or(() -> items.find(tables.books(), BookItemMapper.coverKey(id)))
                .map(item -> BookItemMapper.cover(id, item));
    }

    @Override
    public void save(Cover cover) {
        items.put(PutItemRequest.builder()
                .tableName(tables.books())
                .item(BookItemMapper.item(cover).attributes())
                .build());
    }

    @Override
    public void delete(UUID id) {
        items.delete(tables.books(), BookItemMapper.coverKey(id));
    }
}
