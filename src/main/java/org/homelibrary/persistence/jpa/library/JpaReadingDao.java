package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.library.sql.CountTables;
import org.homelibrary.persistence.library.ReadingDao;

/** Tables {@code readings} and {@code book_reads}. */
@ApplicationScoped
public class JpaReadingDao implements ReadingDao {

    private Entities entities;
    private CountTables counts;
    private BookReadings readings;

    protected JpaReadingDao() {}

    @Inject
    public JpaReadingDao(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
        this.readings = new BookReadings(entities);
    }

    @Override
    public Optional<Reading> find(ReadingId id) {
        return entities.find(ReadingRow.class, ReadingRow.Key.of(id)).map(ReadingRow::reading);
    }

    @Override
    public Reading save(Reading reading) {
        ReadingId id = reading.id();
        Optional<ShelfPlace> place = readings.hold(id.book());
        if (place.isEmpty()) {
            throw new ConflictException("there is no book for " + id);
        }
        Reading before = find(id).orElseGet(() -> Reading.none(id));
        if (before.version() != reading.version()) {
            throw new ConflictException("reading " + id + " was changed");
        }
        readings.move(id, before.status(), reading.status());
        return before.version() == 0
                ? readings.insert(reading, place)
                : entities.update(ReadingRow.class, ReadingRow.Key.of(id), new ReadingRow(reading, place))
                        .reading();
    }

    @Override
    public List<ReadingMark> findMarks(LibraryBookId book) {
        return readings.find(book).stream().map(ReadingMark::of).toList();
    }

    @Override
    public List<Reading> findAll(UUID libraryId, UUID userId, UUID afterBookId, int limit) {
        return readings.findAll(libraryId, userId, afterBookId, limit);
    }

    @Override
    public void purge(List<ReadingId> ids) {
        ids.forEach(this::purge);
    }

    private void purge(ReadingId id) {
        boolean counted = readings.hold(id.book()).isPresent();
        counts.lockReader(id.libraryId(), id.userId());
        find(id).filter(reading -> counted).ifPresent(reading -> readings.move(id, reading.status(), null));
        for (String table : List.of("book_reads", "readings")) {
            entities.executeNative(
                    "DELETE FROM " + table + " WHERE library_id = ?1 AND user_id = ?2 AND book_id = ?3",
                    id.libraryId(),
                    id.userId(),
                    id.bookId());
        }
    }
}
