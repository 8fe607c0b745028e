package org.homelibrary.service.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.persistence.library.LibraryBookDao;

/** A store that adds books and fails to remove them, as when the power goes out in between. */
final class FailingPurge implements LibraryBookDao {

    private final LibraryBookDao store;

    FailingPurge(LibraryBookDao store) {
        this.store = store;
    }

    @Override
    public LibraryBook add(LibraryBook book, Reading reading) {
        return store.add(book, reading);
    }

    @Override
    public Optional<LibraryBook> find(LibraryBookId id) {
        return store.find(id);
    }

    @Override
    public LibraryBook save(LibraryBook book) {
        return store.save(book);
    }

    @Override
    public LibraryBook replace(LibraryBook replaced, LibraryBook book) {
        return store.replace(replaced, book);
    }

    @Override
    public boolean purgeDeleted(LibraryBook deleted) {
        return store.purgeDeleted(deleted);
    }

    @Override
    public void purge(List<LibraryBookId> books) {
        throw new StoreException("the power is out", null);
    }

    @Override
    public List<LibraryBook> findDeletedBefore(Instant time, int limit) {
        return store.findDeletedBefore(time, limit);
    }

    @Override
    public List<LibraryBook> findDeletedAt(UUID libraryId, Instant time, UUID afterBookId, int limit) {
        return store.findDeletedAt(libraryId, time, afterBookId, limit);
    }

    @Override
    public List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit) {
        return store.findAll(libraryId, afterBookId, limit);
    }
}
