package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.BOOK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.BookItems;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.ListedBook;
import org.homelibrary.persistence.dynamodb.library.table.Marks;
import org.homelibrary.persistence.dynamodb.library.table.ReadingItems;
import org.homelibrary.persistence.dynamodb.library.table.Retry;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.LibraryBookDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A book, and what its readers' items repeat of it, are written in one transaction. */
@ApplicationScoped
public class DynamoDbLibraryBookDao implements LibraryBookDao {

    private Items items;
    private LibraryTable table;
    private StoredBooks books;
    private StoredReadings readings;
    private TermCounts terms;
    private StaleBooks staleBooks;

    protected DynamoDbLibraryBookDao() {}

    @Inject
    public DynamoDbLibraryBookDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
        this.books = new StoredBooks(items, table);
        this.readings = new StoredReadings(items, table);
        this.terms = new TermCounts(items, table);
        this.staleBooks = new StaleBooks(items, table);
    }

    @Override
    public LibraryBook add(LibraryBook book, Reading reading) {
        LibraryBook added = book.withVersion(1);
        Writes writes = new Writes(table);
        List<Reading> first = reading == null ? List.of() : List.of(reading.withVersion(1));
        first.forEach(it -> ReadingItems.insert(it, ListedBook.of(added), writes));
        Collection<NamedTerm> counted = count(List.of(), added, writes);
        StoredBook.insert(added, Marks.of(first), counted, writes);
        if (!writes.commit(items)) {
            throw new ConflictException("the library has the book already");
        }
        finishCounting(added, counted);
        return added;
    }

    /** Returns the terms under which the book is counted with these writes, for which a transaction may not have room. */
    private Collection<NamedTerm> count(Collection<NamedTerm> was, LibraryBook is, Writes writes) {
        return terms.count(is.id().libraryId(), was, NamedTerm.countedOf(is), writes, StoredBook.ITEMS);
    }

    private void finishCounting(LibraryBook book, Collection<NamedTerm> counted) {
        if (!TermCounts.same(counted, NamedTerm.countedOf(book))) {
            Retry.untilDone(() -> books.find(book.id())
                            .map(stored -> terms.step(stored, NamedTerm.countedOf(stored.book())))
                            .filter(isMore -> isMore)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(true));
        }
    }

    @Override
    public Optional<LibraryBook> find(LibraryBookId id) {
        return books.find(id).map(StoredBook::book);
    }

    @Override
    public List<LibraryBook> findAll(List<LibraryBookId> ids) {
        return books.findAll(ids).stream().map(StoredBook::book).toList();
    }

    @Override
    public LibraryBook save(LibraryBook book) {
        LibraryBook saved = book.withVersion(book.version() + 1);
        return Retry.untilDone(() -> {
            StoredBook before = unchanged(book);
            if (before.isStale()) {
                renewKeys(before);
                return Optional.empty();
            }
            Writes writes = new Writes(table);
            ListedBook was = before.listed();
            ListedBook is = ListedBook.of(saved);
            if (!is.equals(was)) {
                listedReadings(before).forEach(reading -> StoredBook.renew(reading, was, is, writes));
            }
            Collection<NamedTerm> counted = count(before.counted(), saved, writes);
            before.change(saved, counted, writes);
            if (!writes.commit(items)) {
                return Optional.empty();
            }
            finishCounting(saved, counted);
            return Optional.of(saved);
        });
    }

    private StoredBook unchanged(LibraryBook book) {
        return books.find(book.id())
                .filter(stored -> stored.book().version() == book.version())
                .orElseThrow(() -> new ConflictException("the book was changed or purged"));
    }

    private List<Item> listedReadings(StoredBook book) {
        List<Map<String, AttributeValue>> keys = book.marks().readers().stream()
                .map(reader -> ReadingItems.key(BOOK, ReadingId.of(book.book().id(), reader)))
                .toList();
        return items.findAll(table.name(), keys);
    }

    @Override
    public LibraryBook replace(LibraryBook replaced, LibraryBook book) {
        LibraryBook added = book.withVersion(1);
        return Retry.untilDone(() -> {
            StoredBook before = unchanged(replaced);
            Optional<StoredBook> there = books.find(book.id());
            if (there.isPresent()) {
                if (!there.get().book().isDeleted()) {
                    throw new ConflictException("the library has the book already");
                }
                purge(there.get());
            }
            Writes writes = new Writes(table);
            before.delete(writes);
            List<Reading> moved = new ArrayList<>();
            for (Reading reading : readings.of(listedReadings(before))) {
                Reading copy = reading.moved(
                                ReadingId.of(book.id(), reading.id().userId()))
                        .withVersion(1);
                ReadingItems.delete(reading, before.listed(), writes);
                ReadingItems.insert(copy, ListedBook.of(added), writes);
                moved.add(copy);
            }
            Collection<NamedTerm> counted = count(before.counted(), added, writes);
            StoredBook.insert(added, Marks.of(moved), counted, writes);
            if (!writes.commit(items)) {
                return Optional.empty();
            }
            finishCounting(added, counted);
            return Optional.of(added);
        });
    }

    @Override
    public boolean purgeDeleted(LibraryBook deleted) {
        return deleted.isDeleted()
                && Retry.untilDone(() -> {
                    Optional<StoredBook> stored =
                            books.find(deleted.id()).filter(book -> book.book().version() == deleted.version());
                    return stored.isEmpty()
                            ? Optional.of(false)
                            : purge(stored.get()) ? Optional.of(true) : Optional.empty();
                });
    }

    @Override
    public void purge(List<LibraryBookId> ids) {
        for (LibraryBookId id : ids) {
            Retry.untilDone(() -> books.find(id).map(this::purge).orElse(true) ? Optional.of(true) : Optional.empty());
        }
    }

    /** @return false when it, or what readers say, was changed since it was read; or it is still counted under a term */
    private boolean purge(StoredBook book) {
        Writes writes = new Writes(table);
        book.delete(writes);
        book.deleteReadings(writes);
        if (!terms.count(book.book().id().libraryId(), book.counted(), List.of(), writes, 1)
                .isEmpty()) {
            terms.step(book, List.of());
            return false;
        }
        return writes.commit(items);
    }

    @Override
    public List<LibraryBook> findDeletedBefore(Instant time, int limit) {
        return books.withChore(BookItems.PURGE, "<", time, limit).stream()
                .filter(book -> book.isDeleted() && book.holding().deletedAt().isBefore(time))
                .toList();
    }

    /** Looks at the library's books from the given one on. */
    @Override
    public List<LibraryBook> findDeletedAt(UUID libraryId, Instant time, UUID afterBookId, int limit) {
        QueryRequest.Builder query = SortedKeys.items(table, LibraryTable.ofLibrary(libraryId), BOOK, afterBookId);
        Map<String, AttributeValue> values = new HashMap<>(query.build().expressionAttributeValues());
        values.put(":time", Item.value(time));
        query.filterExpression(BookItems.DELETED_AT + " = :time").expressionAttributeValues(values);
        return books.of(items.query(query, limit)).stream()
                .map(StoredBook::book)
                .toList();
    }

    @Override
    public List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit) {
        List<Item> cards =
                items.query(SortedKeys.items(table, LibraryTable.ofLibrary(libraryId), BOOK, afterBookId), limit);
        return books.of(cards).stream().map(StoredBook::book).toList();
    }

    @Override
    public boolean renewKeys(int limit) {
        return staleBooks.step(
                limit,
                id -> Retry.untilDone(() -> books.find(id)
                                .filter(StoredBook::isStale)
                                .map(this::renewKeys)
                                .orElse(true)
                        ? Optional.of(true)
                        : Optional.empty()));
    }

    /** @return false when somebody changed the book, or what readers say, since it was read */
    private boolean renewKeys(StoredBook stale) {
        Writes writes = new Writes(table);
        listedReadings(stale).forEach(reading -> StoredBook.renewKeys(reading, stale.listed(), writes));
        Collection<NamedTerm> counted = count(stale.counted(), stale.book(), writes);
        stale.renewKeys(counted, writes);
        if (!writes.commit(items)) {
            return false;
        }
        finishCounting(stale.book(), counted);
        return true;
    }
}
