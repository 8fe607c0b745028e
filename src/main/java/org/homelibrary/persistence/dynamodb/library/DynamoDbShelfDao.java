package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListIndex;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfQuery;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Lists by the local indexes, which are consistent. */
@ApplicationScoped
public class DynamoDbShelfDao implements ShelfDao {

    /** Each looks at a megabyte, which is some 700 books, and costs 256 read units. */
    private static final int MAX_COUNT_REQUESTS = 8;

    private Items items;
    private LibraryTable table;

    protected DynamoDbShelfDao() {}

    @Inject
    public DynamoDbShelfDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Override
    public Page<ShelfEntry> list(ShelfQuery query) {
        return new Pager<>(query.scope(), ShelfLists.Entry::key, new ShelfLists(items, table, query).source())
                .page(query.cursor(), query.limit())
                .map(entry -> entry(entry.card(), query.viewerId()));
    }

    private static ShelfEntry entry(Item card, UUID viewerId) {
        return ShelfEntry.of(BookItems.book(card, new Item()), Marks.of(card).of(viewerId));
    }

    @Override
    public List<ShelfEntry> findByTitle(LibraryBook book, UUID viewerId, int limit) {
        String library = LibraryTable.ofLibrary(book.id().libraryId());
        ListIndex titles = ListIndex.TITLES;
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(LibraryTable.index(titles.sortKey()))
                .consistentRead(true)
                .keyConditionExpression(
                        LibraryTable.PK + " = :library AND begins_with(" + titles.sortKey() + ", :title)")
                .expressionAttributeValues(Map.of(
                        ":library",
                        AttributeValue.fromS(library),
                        ":title",
                        AttributeValue.fromS(titles.prefix() + ShelfKeys.titlePrefix(book))));
        List<Map<String, AttributeValue>> cards = items.query(query, limit).stream()
                .map(item -> LibraryTable.key(library, BOOK + LibraryTable.bookId(item)))
                .toList();
        return items.findAll(table.name(), cards).stream()
                .filter(card -> !card.flag(BookItems.DELETED_AT))
                .sorted(Comparator.comparing(card -> card.text(LibraryTable.SK)))
                .map(card -> entry(card, viewerId))
                .toList();
    }

    @Override
    public ShelfCounts counts(UUID libraryId, UUID readerId) {
        Map<Shelf, Integer> shelves = new EnumMap<>(Shelf.class);
        Map<ReadingStatus, Integer> statuses = new EnumMap<>(ReadingStatus.class);
        items.findAll(
                        table.name(),
                        List.of(
                                LibraryTable.key(LibraryTable.ofLibrary(libraryId), LibraryTable.COUNTS),
                                LibraryTable.key(LibraryTable.ofReader(libraryId, readerId), LibraryTable.COUNTS)))
                .forEach(counts -> {
                    for (Shelf shelf : Shelf.values()) {
                        shelves.merge(shelf, (int) counts.count(shelf.name()), Integer::sum);
                    }
                    for (ReadingStatus status : ReadingStatus.values()) {
                        statuses.merge(status, (int) counts.count(status.name()), Integer::sum);
                    }
                });
        return new ShelfCounts(shelves, statuses);
    }

    @Override
    public ShelfMatches countMatches(ShelfQuery query) {
        UUID readerId = query.set().readerId();
        QueryRequest.Builder all = FilterExpression.ofCards(query.filter(), readerId)
                .applyTo(QueryRequest.builder()
                        .tableName(table.name())
                        .indexName(LibraryTable.index(
                                ListIndex.ofBooks(Shelf.HOME, ShelfOrder.ADDED).sortKey()))
                        .consistentRead(true)
                        .keyConditionExpression(LibraryTable.PK + " = :library")
                        .expressionAttributeValues(
                                Map.of(":library", AttributeValue.fromS(LibraryTable.ofLibrary(query.libraryId())))))
                .projectionExpression(ListedBook.POSSESSION + ", " + Marks.READERS);
        Map<Shelf, Integer> shelves = new EnumMap<>(Shelf.class);
        Map<ReadingStatus, Integer> statuses = new EnumMap<>(ReadingStatus.class);
        boolean complete = items.read(all, MAX_COUNT_REQUESTS, card -> {
            shelves.merge(
                    card.choice(ListedBook.POSSESSION, Possession.values()).shelf(), 1, Integer::sum);
            ReadingStatus status = Marks.of(card).of(readerId).status();
            if (status != null) {
                statuses.merge(status, 1, Integer::sum);
            }
        });
        return new ShelfMatches(new ShelfCounts(shelves, statuses), complete);
    }
}
