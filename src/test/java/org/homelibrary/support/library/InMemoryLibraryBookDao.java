package org.homelibrary.support.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryBookDao;

final class InMemoryLibraryBookDao implements LibraryBookDao {

    private final InMemoryLibraries store;

    InMemoryLibraryBookDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public LibraryBook add(LibraryBook book, Reading reading) {
        store.requireTransaction();
        synchronized (store) {
            if (store.books.containsKey(book.id())) {
                throw new ConflictException("book " + book.id() + " is there already");
            }
            if (reading != null) {
                store.readings.put(reading.id(), reading.withVersion(1));
            }
            return put(book.withVersion(1));
        }
    }

    @Override
    public Optional<LibraryBook> find(LibraryBookId id) {
        synchronized (store) {
            return Optional.ofNullable(store.books.get(id));
        }
    }

    @Override
    public LibraryBook save(LibraryBook book) {
        store.requireTransaction();
        synchronized (store) {
            requireUnchanged(book);
            return put(book.withVersion(book.version() + 1));
        }
    }

    @Override
    public LibraryBook replace(LibraryBook replaced, LibraryBook book) {
        store.requireTransaction();
        synchronized (store) {
            requireUnchanged(replaced);
            if (find(book.id()).filter(there -> !there.isDeleted()).isPresent()) {
                throw new ConflictException("book " + book.id() + " is there already");
            }
            store.purge(book.id());
            List<Reading> moving = store.readingsOf(replaced.id()).toList();
            store.purge(replaced.id());
            moving.forEach(reading -> {
                ReadingId id = ReadingId.of(book.id(), reading.id().userId());
                store.readings.put(id, reading.moved(id).withVersion(1));
            });
            return put(book.withVersion(1));
        }
    }

    private void requireUnchanged(LibraryBook book) {
        if (find(book.id()).filter(stored -> stored.version() == book.version()).isEmpty()) {
            throw new ConflictException("book " + book.id() + " was changed");
        }
    }

    @Override
    public boolean purgeDeleted(LibraryBook deleted) {
        store.requireTransaction();
        synchronized (store) {
            boolean unchanged = deleted.isDeleted()
                    && find(deleted.id())
                            .filter(stored -> stored.version() == deleted.version())
                            .isPresent();
            if (unchanged) {
                store.purge(deleted.id());
            }
            return unchanged;
        }
    }

    @Override
    public void purge(List<LibraryBookId> books) {
        store.requireTransaction();
        synchronized (store) {
            books.forEach(store::purge);
        }
    }

    @Override
    public List<LibraryBook> findDeletedBefore(Instant time, int limit) {
        synchronized (store) {
            return store.books.values().stream()
                    .filter(book ->
                            book.isDeleted() && book.holding().deletedAt().isBefore(time))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<LibraryBook> findDeletedAt(UUID libraryId, Instant time, UUID afterBookId, int limit) {
        return findAll(libraryId, afterBookId, Integer.MAX_VALUE).stream()
                .filter(book -> time.equals(book.holding().deletedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit) {
        synchronized (store) {
            return store.booksOf(libraryId)
                    .filter(book ->
                            afterBookId == null || book.id().bookId().toString().compareTo(afterBookId.toString()) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private LibraryBook put(LibraryBook book) {
        store.spell(store.books.get(book.id()), book);
        store.books.put(book.id(), book);
        return book;
    }
}
