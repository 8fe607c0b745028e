package org.homelibrary.persistence.dynamodb.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.item.Range;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.OpenLookup;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Two sparse indexes, which hold keys only and are eventually consistent, and the books as they are. */
@ApplicationScoped
public class DynamoDbLibraryLookupDao implements LibraryLookupDao {

    private Items items;
    private LibraryTable table;
    private StoredBooks books;

    protected DynamoDbLibraryLookupDao() {}

    @Inject
    public DynamoDbLibraryLookupDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
        this.books = new StoredBooks(items, table);
    }

    @Override
    public List<LibraryBook> findDue(Instant now, int limit) {
        return find("<=", now, limit).filter(book -> book.lookup().isDue(now)).toList();
    }

    @Override
    public List<LibraryBook> findAfter(Instant time, int limit) {
        return find(">", time, limit).filter(book -> !book.lookup().isDue(time)).toList();
    }

    /** By the time that each has now, which may be another than that of the index. */
    private Stream<LibraryBook> find(String comparison, Instant time, int limit) {
        return books.withChore(BookItems.LOOK_UP, comparison, time, limit).stream()
                .filter(book -> !book.isDeleted() && book.lookup().nextAt() != null)
                .sorted(Comparator.comparing(book -> book.lookup().nextAt()));
    }

    @Override
    public Page<LibraryBook> findOpen(UUID libraryId, String cursor, int limit) {
        Page<Item> page = new Pager<Item>(
                        libraryId.toString(),
                        item -> item.text(LibraryTable.OPEN_LOOKUP_KEY),
                        (backward, key, wanted) -> items.query(query(libraryId, backward, key), wanted))
                .page(cursor, limit);
        List<LibraryBook> open = books
                .findAll(page.items().stream().map(BookItems::id).toList())
                .stream()
                .map(StoredBook::book)
                .filter(book -> OpenLookup.keyOf(book).isPresent())
                .toList();
        return new Page<>(open, page.previous(), page.next());
    }

    @Override
    public int countOpen(UUID libraryId, int max) {
        return items.query(query(libraryId, false, null), max).size();
    }

    private QueryRequest.Builder query(UUID libraryId, boolean backward, String after) {
        return new Range(
                        LibraryTable.OPEN_LOOKUP_OF,
                        libraryId.toString(),
                        LibraryTable.OPEN_LOOKUP_KEY,
                        backward,
                        after)
                .query()
                .tableName(table.name())
                .indexName(LibraryTable.OPEN_LOOKUPS_INDEX);
    }
}
