package org.homelibrary.persistence.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.homelibrary.persistence.StoreProbe;
import org.homelibrary.persistence.dynamodb.item.Items;

/** Reads one key of the table of users. */
@ApplicationScoped
public class DynamoDbStoreProbe implements StoreProbe {

    private static final UUID NOBODY = new UUID(0, 0);

    private Items items;
    private Tables tables;

    protected DynamoDbStoreProbe() {}

    @Inject
    DynamoDbStoreProbe(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public void check() {
        items.find(tables.users(), UserItemMapper.key(NOBODY));
    }
}
