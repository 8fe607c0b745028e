package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.lookup.LookupChoices;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.LookupChoicesDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item of table {@code books}. */
@ApplicationScoped
public class DynamoDbLookupChoicesDao implements LookupChoicesDao {

    private static final String ID = "LOOKUP_CHOICES";
    private static final String CONTACT = "contact";
    private static final String GOOGLE_KEY = "google_key";
    private static final String SOURCES = "sources";

    private Items items;
    private Tables tables;

    protected DynamoDbLookupChoicesDao() {}

    @Inject
    DynamoDbLookupChoicesDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Optional<LookupChoices> find() {
        return items.find(tables.books(), key()).map(DynamoDbLookupChoicesDao::choices);
    }

    @Override
    public LookupChoices save(LookupChoices choices) {
        Item item = new Item()
                .with(BOOK_ID, ID)
                .with(CONTACT, choices.contact().map(Contact::value).orElse(null))
                .with(GOOGLE_KEY, choices.googleKey().orElse(null))
                .with(SOURCES, choices.getSourcesText())
                .with(Items.VERSION, choices.getVersion() + 1);
        TransactWriteItem write = choices.getVersion() == 0
                ? ItemWrites.insert(tables.books(), BOOK_ID, item)
                : ItemWrites.replace(tables.books(), item, choices.getVersion());
        if (items.write(write).isPresent()) {
            throw new ConflictException("the choices were stored by another");
        }
        return choices(item);
    }

    private static Map<String, AttributeValue> key() {
        return Items.key(BOOK_ID, ID);
    }

    private static LookupChoices choices(Item item) {
        return LookupChoices.stored(
                item.text(CONTACT), item.text(GOOGLE_KEY), item.text(SOURCES), item.count(Items.VERSION));
    }
}
