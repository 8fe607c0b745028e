package org.homelibrary.persistence.dynamodb;

import static org.homelibrary.persistence.dynamodb.LibraryCountsItem.counted;
import static org.homelibrary.persistence.dynamodb.Tables.BOOK_ID;
import static org.homelibrary.persistence.dynamodb.Tables.USER_ID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.UserBookDao;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.ItemWrites;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.item.Range;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Libraries in table {@code user books}: one partition a user, with the books and their counts. */
@ApplicationScoped
public class DynamoDbUserBookDao implements UserBookDao {

    private static final int PURGE_TRIES = 10;

    /** Of the longest books, half of the 4 MB that a transaction may touch. */
    private static final int PURGED_AT_ONCE = 50;

    /** Each looks at a megabyte, which is 1,500 books or more, and costs 256 read units (ADR 0023). */
    private static final int MAX_COUNT_REQUESTS = 4;

    private Items items;
    private Tables tables;

    protected DynamoDbUserBookDao() {}

    @Inject
    DynamoDbUserBookDao(Items items, Tables tables) {
        this.items = items;
        this.tables = tables;
    }

    @Override
    public UserBook add(UserBook book) {
        Item item = UserBookItemMapper.item(book, 1);
        if (!write(ItemWrites.insert(tables.userBooks(), BOOK_ID, item), book.getUserId(), null, counted(book))) {
            throw new ConflictException("the user has the book already");
        }
        return UserBookItemMapper.book(item);
    }

    @Override
    public Optional<UserBook> find(UUID userId, UUID bookId) {
        return items.find(tables.userBooks(), UserBookItemMapper.key(userId, bookId))
                .map(UserBookItemMapper::book);
    }

    @Override
    public UserBook save(UserBook book) {
        UserBook before = find(book.getUserId(), book.getBookId())
                .filter(stored -> stored.getVersion() == book.getVersion())
                .orElseThrow(DynamoDbUserBookDao::changed);
        Item item = UserBookItemMapper.item(book, book.getVersion() + 1);
        if (!write(
                ItemWrites.replace(tables.userBooks(), item, book.getVersion()),
                book.getUserId(),
                counted(before),
                counted(book))) {
            throw changed();
        }
        return UserBookItemMapper.book(item);
    }

    @Override
    public UserBook replace(UserBook replaced, UserBook book) {
        UserBook before = find(replaced.getUserId(), replaced.getBookId())
                .filter(stored -> stored.getVersion() == replaced.getVersion())
                .orElseThrow(DynamoDbUserBookDao::changed);
        Item item = UserBookItemMapper.item(book, 1);
        List<TransactWriteItem> writes = new ArrayList<>(List.of(
                delete(replaced),
                ItemWrites.insertOrReplace(tables.userBooks(), BOOK_ID, UserBookItemMapper.DELETED_AT, item)));
        if (counted(before) != counted(book)) {
            writes.add(LibraryCountsItem.move(tables.userBooks(), book.getUserId(), counted(before), counted(book)));
        }
        if (items.write(writes).isPresent()) {
            throw changed();
        }
        return UserBookItemMapper.book(item);
    }

    @Override
    public boolean purgeDeleted(UserBook deleted) {
        return deleted.isDeleted() && items.write(delete(deleted)).isEmpty();
    }

    @Override
    public void purge(UUID userId, UUID bookId) {
        for (int tries = 0; tries < PURGE_TRIES; tries++) {
            Optional<UserBook> book = find(userId, bookId);
            if (book.isEmpty() || write(delete(book.get()), userId, counted(book.get()), null)) {
                return;
            }
        }
        throw changed();
    }

    /** One transaction for many books, so that closing a large account takes seconds. */
    @Override
    public void purge(List<UserBook> books) {
        for (int from = 0; from < books.size(); from += PURGED_AT_ONCE) {
            List<UserBook> some = books.subList(from, Math.min(from + PURGED_AT_ONCE, books.size()));
            List<TransactWriteItem> writes = new ArrayList<>();
            some.forEach(book -> writes.add(delete(book)));
            LibraryCountsItem.without(tables.userBooks(), some).ifPresent(writes::add);
            if (items.write(writes).isPresent()) {
                // one was changed since it was read
                some.forEach(book -> purge(book.getUserId(), book.getBookId()));
            }
        }
    }

    private TransactWriteItem delete(UserBook book) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(tables.userBooks())
                        .key(UserBookItemMapper.key(book.getUserId(), book.getBookId()))
                        .conditionExpression(Items.VERSION + " = :version")
                        .expressionAttributeValues(Map.of(":version", Item.value(book.getVersion()))))
                .build();
    }

    private static ConflictException changed() {
        return new ConflictException("the book was changed or purged");
    }

    /** @return false when the condition of the write does not hold */
    private boolean write(TransactWriteItem bookWrite, UUID userId, ReadingStatus from, ReadingStatus to) {
        List<TransactWriteItem> writes = new ArrayList<>(List.of(bookWrite));
        if (from != to) {
            writes.add(LibraryCountsItem.move(tables.userBooks(), userId, from, to));
        }
        return items.write(writes).isEmpty();
    }

    @Override
    public Page<ShelfEntry> list(UUID userId, BookQuery query) {
        LibraryQuery libraryQuery = new LibraryQuery(query);
        return new Pager<Item>(
                        query.scope(userId),
                        item -> item.text(Tables.sortKey(query.order())),
                        (backward, key, limit) ->
                                items.query(libraryQuery.request(tables, userId, backward, key), limit))
                .page(query.cursor(), query.limit())
                .map(UserBookItemMapper::entry);
    }

    @Override
    public List<ShelfEntry> findByTitle(UserBook book, int limit) {
        String key = Tables.sortKey(SortOrder.TITLE);
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(tables.userBooks())
                .indexName(Tables.index(SortOrder.TITLE))
                .consistentRead(true)
                .keyConditionExpression(USER_ID + " = :user AND begins_with(" + key + ", :title)")
                .expressionAttributeValues(Map.of(
                        ":user", AttributeValue.fromS(book.getUserId().toString()),
                        ":title", AttributeValue.fromS(book.titleKeyPrefix())));
        return items.query(query, limit).stream().map(UserBookItemMapper::entry).toList();
    }

    @Override
    public LibraryCounts counts(UUID userId) {
        return items.find(tables.userBooks(), LibraryCountsItem.keyOf(userId))
                .map(LibraryCountsItem::counts)
                .orElse(LibraryCounts.EMPTY);
    }

    @Override
    public MatchCounts countMatches(UUID userId, BookQuery query) {
        QueryRequest.Builder request = new LibraryQuery(query.ofAnyStatus())
                .request(tables, userId, false, null)
                .projectionExpression(UserBookItemMapper.STATUS);
        Map<ReadingStatus, Integer> counts = new EnumMap<>(ReadingStatus.class);
        boolean complete = items.read(
                request,
                MAX_COUNT_REQUESTS,
                item -> counts.merge(item.choice(UserBookItemMapper.STATUS, ReadingStatus.values()), 1, Integer::sum));
        return new MatchCounts(new LibraryCounts(counts), complete);
    }

    @Override
    public List<UserBook> findDueLookups(Instant now, int limit) {
        return chores(UserBookItemMapper.LOOK_UP, "<=", now, limit).stream()
                .filter(book -> !book.isDeleted()
                        && book.getNextLookupAt() != null
                        && !book.getNextLookupAt().isAfter(now))
                .sorted(Comparator.comparing(UserBook::getNextLookupAt))
                .toList();
    }

    @Override
    public List<UserBook> findLookupsAfter(Instant time, int limit) {
        return chores(UserBookItemMapper.LOOK_UP, ">", time, limit).stream()
                .filter(book -> !book.isDeleted()
                        && book.getNextLookupAt() != null
                        && book.getNextLookupAt().isAfter(time))
                .sorted(Comparator.comparing(UserBook::getNextLookupAt))
                .toList();
    }

    @Override
    public List<UserBook> findDeletedBefore(Instant time, int limit) {
        return chores(UserBookItemMapper.PURGE, "<", time, limit).stream()
                .filter(book -> book.isDeleted() && book.getDeletedAt().isBefore(time))
                .toList();
    }

    /** The index may lag behind by a moment: the books as they are now have to be looked at. */
    private List<UserBook> chores(String chore, String comparison, Instant time, int limit) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(tables.userBooks())
                .indexName(Tables.CHORES_INDEX)
                .keyConditionExpression(UserBookItemMapper.CHORE + " = :chore AND " + UserBookItemMapper.CHORE_AT + " "
                        + comparison + " :time")
                .expressionAttributeValues(Map.of(":chore", AttributeValue.fromS(chore), ":time", Item.value(time)));
        List<Map<String, AttributeValue>> keys = items.query(query, limit).stream()
                .map(item -> UserBookItemMapper.key(item.text(USER_ID), item.text(BOOK_ID)))
                .toList();
        return items.findAll(tables.userBooks(), keys).stream()
                .map(UserBookItemMapper::book)
                .toList();
    }

    @Override
    public List<UserBook> findAll(UUID userId, UUID afterBookId, int limit) {
        String after = afterBookId == null ? LibraryCountsItem.BOOK_ID : afterBookId.toString();
        QueryRequest.Builder query = new Range(USER_ID, userId.toString(), BOOK_ID, true, after)
                .query()
                .tableName(tables.userBooks())
                .consistentRead(true);
        return items.query(query, limit).stream().map(UserBookItemMapper::book).toList();
    }

    @Override
    public boolean renewKeys(int limit) {
        return new KeyRenewal(items, tables).renew(limit);
    }

    @Override
    public void deleteCounts(UUID userId) {
        items.delete(tables.userBooks(), LibraryCountsItem.keyOf(userId));
    }
}
