package org.homelibrary.support.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.ReadingDao;

final class InMemoryReadingDao implements ReadingDao {

    private final InMemoryLibraries store;

    InMemoryReadingDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public Optional<Reading> find(ReadingId id) {
        synchronized (store) {
            return Optional.ofNullable(store.readings.get(id));
        }
    }

    @Override
    public Reading save(Reading reading) {
        store.requireTransaction();
        synchronized (store) {
            LibraryBook book = store.books.get(reading.id().book());
            Reading stored = store.readings.get(reading.id());
            if (book == null || book.isDeleted()) {
                throw new ConflictException("there is no book for " + reading.id());
            }
            if (stored == null ? reading.version() != 0 : stored.version() != reading.version()) {
                throw new ConflictException("reading " + reading.id() + " was changed");
            }
            Reading saved = reading.withVersion(reading.version() + 1);
            store.readings.put(reading.id(), saved);
            return saved;
        }
    }

    @Override
    public List<ReadingMark> findMarks(LibraryBookId book) {
        synchronized (store) {
            return store.readingsOf(book).map(ReadingMark::of).toList();
        }
    }

    @Override
    public List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
        synchronized (store) {
            return store.readings.values().stream()
                    .filter(reading -> reading.id().libraryId().equals(libraryId)
                            && reading.id().userId().equals(userId))
                    .filter(reading -> afterBookId == null || text(reading).compareTo(afterBookId.toString()) > 0)
                    .sorted(Comparator.comparing(InMemoryReadingDao::text))
                    .limit(limit)
                    .toList();
        }
    }

    private static String text(Reading reading) {
        return reading.id().bookId().toString();
    }

    @Override
    public void purge(List<ReadingId> readings) {
        store.requireTransaction();
        synchronized (store) {
            readings.forEach(store.readings::remove);
        }
    }
}
