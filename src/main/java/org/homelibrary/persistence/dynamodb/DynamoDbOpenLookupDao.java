package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;
import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.OpenLookupKey;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.item.Range;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The index {@link Tables#OPEN_LOOKUPS_INDEX}, which holds keys only, and the books as they are. */
@ApplicationScoped
public class DynamoDbOpenLookupDao implements OpenLookupDao {

    private Items items;
    private Tables tables;

    protected DynamoDbOpenLookupDao() {}

    @Inject
    DynamoDbOpenLookupDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public Page<UserBook> list(UUID userId, String cursor, int limit) {
        Page<Item> page = new Pager<Item>(
                        userId.toString(),
                        item -> item.text(UserBookItemMapper.OPEN_LOOKUP_KEY),
                        (backward, key, wanted) -> items.query(request(userId, backward, key), wanted))
                .page(cursor, limit);
        return new Page<>(books(page.items()), page.previous(), page.next());
    }

    /** The index may lag behind by a moment: what is done meanwhile is left out. */
    private List<UserBook> books(List<Item> keys) {
        Map<UUID, UserBook> found = items
                .findAll(
                        tables.userBooks(),
                        keys.stream()
                                .map(item -> UserBookItemMapper.key(item.text(USER_ID), item.text(BOOK_ID)))
                                .toList())
                .stream()
                .map(UserBookItemMapper::book)
                .filter(book -> OpenLookupKey.of(book).isPresent())
                .collect(Collectors.toMap(UserBook::getBookId, Function.identity()));
        return keys.stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.id(BOOK_ID))))
                .toList();
    }

    @Override
    public int count(UUID userId, int max) {
        return items.query(request(userId, false, null), max).size();
    }

    private QueryRequest.Builder request(UUID userId, boolean backward, String after) {
        return new Range(
                        UserBookItemMapper.OPEN_LOOKUP_OF,
                        userId.toString(),
                        UserBookItemMapper.OPEN_LOOKUP_KEY,
                        backward,
                        Optional.ofNullable(after).orElse(""))
                .query()
                .tableName(tables.userBooks())
                .indexName(Tables.OPEN_LOOKUPS_INDEX);
    }
}
