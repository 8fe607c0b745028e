package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.LibraryTable.BOOK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.library.LibraryBookDao;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A book, and what its readers' items repeat of it, are written in one transaction. */
@ApplicationScoped
public class DynamoDbLibraryBookDao implements LibraryBookDao {

    private Items items;
    private LibraryTable table;
    private StoredBooks books;
    private StoredReadings readings;

    protected DynamoDbLibraryBookDao() {}

    @Inject
    public DynamoDbLibraryBookDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
        this.books = new StoredBooks(items, table);
        this.readings = new StoredReadings(items, table);
    }

    @Override
    public LibraryBook add(LibraryBook book, Reading reading) {
        LibraryBook added = book.withVersion(1);
        Writes writes = new Writes(table);
        List<Reading> first = reading == null ? List.of() : List.of(reading.withVersion(1));
        StoredBook.insert(added, Marks.of(first), writes);
        first.forEach(it -> ReadingItems.insert(it, ListedBook.of(added), writes));
        if (!writes.commit(items)) {
            throw new ConflictException("the library has the book already");
        }
        return added;
    }

    @Override
    public Optional<LibraryBook> find(LibraryBookId id) {
        return books.find(id).map(StoredBook::book);
    }

    @Override
    public LibraryBook save(LibraryBook book) {
        LibraryBook saved = book.withVersion(book.version() + 1);
        return Retry.untilDone(() -> {
            StoredBook before = unchanged(book);
            Writes writes = new Writes(table);
            before.change(saved, writes);
            ListedBook was = before.listed();
            ListedBook is = ListedBook.of(saved);
            if (!is.equals(was)) {
                listedReadings(before).forEach(reading -> StoredBook.renew(reading, was, is, writes));
            }
            return writes.commit(items) ? Optional.of(saved) : Optional.empty();
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
            StoredBook.insert(added, Marks.of(moved), writes);
            return writes.commit(items) ? Optional.of(added) : Optional.empty();
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

    /** @return false when it, or what readers say, was changed since it was read */
    private boolean purge(StoredBook book) {
        Writes writes = new Writes(table);
        book.delete(writes);
        book.deleteReadings(writes);
        return writes.commit(items);
    }

    @Override
    public List<LibraryBook> findDeletedBefore(Instant time, int limit) {
        return books.withChore(BookItems.PURGE, "<", time, limit).stream()
                .filter(book -> book.isDeleted() && book.holding().deletedAt().isBefore(time))
                .toList();
    }

    @Override
    public List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit) {
        List<Item> cards =
                items.query(SortedKeys.items(table, LibraryTable.ofLibrary(libraryId), BOOK, afterBookId), limit);
        return books.of(cards).stream().map(StoredBook::book).toList();
    }
}
