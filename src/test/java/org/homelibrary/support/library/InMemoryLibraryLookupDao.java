package org.homelibrary.support.library;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.OpenLookup;

final class InMemoryLibraryLookupDao implements LibraryLookupDao {

    private final InMemoryLibraries store;

    InMemoryLibraryLookupDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public List<LibraryBook> findDue(Instant now, int limit) {
        return waiting().filter(book -> book.lookup().isDue(now)).limit(limit).toList();
    }

    @Override
    public List<LibraryBook> findAfter(Instant time, int limit) {
        return waiting().filter(book -> !book.lookup().isDue(time)).limit(limit).toList();
    }

    private Stream<LibraryBook> waiting() {
        synchronized (store) {
            return List.copyOf(store.books.values()).stream()
                    .filter(book -> !book.isDeleted() && book.lookup().nextAt() != null)
                    .sorted(Comparator.comparing(book -> book.lookup().nextAt()));
        }
    }

    @Override
    public Page<LibraryBook> findOpen(UUID libraryId, String cursor, int limit) {
        return new Pager<>(libraryId.toString(), InMemoryLibraryLookupDao::key, (backward, key, wanted) -> {
                    Comparator<String> order = backward ? Comparator.naturalOrder() : Comparator.reverseOrder();
                    return open(libraryId)
                            .filter(book -> key == null || order.compare(key(book), key) > 0)
                            .sorted(Comparator.comparing(InMemoryLibraryLookupDao::key, order))
                            .limit(wanted)
                            .toList();
                })
                .page(cursor, limit);
    }

    @Override
    public int countOpen(UUID libraryId, int max) {
        return (int) open(libraryId).limit(max).count();
    }

    private Stream<LibraryBook> open(UUID libraryId) {
        synchronized (store) {
            return store
                    .booksOf(libraryId)
                    .filter(book -> OpenLookup.keyOf(book).isPresent())
                    .toList()
                    .stream();
        }
    }

    private static String key(LibraryBook book) {
        return OpenLookup.keyOf(book).orElseThrow().text();
    }
}
