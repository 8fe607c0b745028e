package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.Keys;
import org.homelibrary.persistence.jpa.library.sql.BookTermTable;
import org.homelibrary.persistence.jpa.library.sql.CountTables;
import org.homelibrary.persistence.jpa.library.sql.Sql;
import org.homelibrary.persistence.jpa.library.sql.TermCountTable;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.TermChange;

/** Tables {@code library_books}, {@code copies} and {@code book_terms}, and what is counted of them. */
@ApplicationScoped
public class JpaLibraryBookDao implements LibraryBookDao {

    private static final int IDS_AT_ONCE = 50;

    private Entities entities;
    private CountTables counts;
    private BookReadings readings;
    private BookTermTable terms;
    private TermCountTable termCounts;

    protected JpaLibraryBookDao() {}

    @Inject
    public JpaLibraryBookDao(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
        this.readings = new BookReadings(entities);
        this.terms = new BookTermTable(entities);
        this.termCounts = new TermCountTable(entities);
    }

    @Override
    public LibraryBook add(LibraryBook book, Reading reading) {
        counts.move(book.id().libraryId(), null, counted(book));
        LibraryBook stored = insert(book);
        if (reading != null) {
            readings.add(reading, stored);
        }
        return stored;
    }

    private LibraryBook insert(LibraryBook book) {
        LibraryBook stored = book.withVersion(1);
        entities.insert(new LibraryBookRow(stored));
        terms.insert(stored);
        count(List.of(), NamedTerm.countedOf(stored), stored);
        return stored;
    }

    @Override
    public Optional<LibraryBook> find(LibraryBookId id) {
        return entities.find(LibraryBookRow.class, CardColumns.Key.of(id)).map(LibraryBookRow::book);
    }

    /** One statement tells which are there: an import asks for many that are not. */
    @Override
    public List<LibraryBook> findAll(List<LibraryBookId> ids) {
        Map<LibraryBookId, LibraryBook> there = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<LibraryBookId> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            some.stream()
                    .map(LibraryBookId::libraryId)
                    .distinct()
                    .flatMap(libraryId -> find(libraryId, some).stream())
                    .forEach(book -> there.put(book.id(), book));
        }
        return ids.stream().map(there::get).filter(Objects::nonNull).toList();
    }

    /** @param ids any; the last is repeated, so that the statement is always the same */
    private List<LibraryBook> find(UUID libraryId, List<LibraryBookId> ids) {
        Sql sql = new Sql().add("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES constraint=LIBRARY_BOOKS_PK
                WHERE library_id = ? AND book_id IN (?""", libraryId, ids.get(0).bookId());
        for (int i = 1; i < IDS_AT_ONCE; i++) {
            sql.add(", ?", ids.get(Math.min(i, ids.size() - 1)).bookId());
        }
        return select(sql.add(")").text(), sql.parameters());
    }

    @Override
    public LibraryBook save(LibraryBook book) {
        LibraryBookRow changed = new LibraryBookRow(book);
        return entities.withFound(
                LibraryBookRow.class,
                CardColumns.Key.of(book.id()),
                found -> save(requireUnchanged(found, book), book, changed));
    }

    private LibraryBook save(LibraryBook before, LibraryBook book, LibraryBookRow changed) {
        List<TermChange> changes = TermChange.between(NamedTerm.countedOf(before), NamedTerm.countedOf(book));
        if (!changes.isEmpty()) {
            counts.lockShelves(book.id().libraryId());
        }
        counts.move(book.id().libraryId(), counted(before), counted(book));
        termCounts.change(book.id().libraryId(), changes);
        LibraryBook stored = entities.update(LibraryBookRow.class, CardColumns.Key.of(book.id()), changed)
                .book();
        terms.update(before, stored);
        readings.renew(before, stored);
        return stored;
    }

    private LibraryBook requireUnchanged(LibraryBook book) {
        return requireUnchanged(entities.find(LibraryBookRow.class, CardColumns.Key.of(book.id())), book);
    }

    /** A row that changes between this check and the write has another version by then, and the write fails. */
    private static LibraryBook requireUnchanged(Optional<LibraryBookRow> found, LibraryBook book) {
        return found.map(LibraryBookRow::book)
                .filter(stored -> stored.version() == book.version())
                .orElseThrow(() -> new ConflictException("book " + book.id() + " was changed or purged"));
    }

    @Override
    public LibraryBook replace(LibraryBook replaced, LibraryBook book) {
        counts.lockShelves(book.id().libraryId());
        LibraryBook before = requireUnchanged(replaced);
        if (!delete(before)) {
            throw new ConflictException("book " + replaced.id() + " was changed");
        }
        List<Reading> moving = readings.find(replaced.id());
        purgeAllOf(before);
        find(book.id()).filter(LibraryBook::isDeleted).ifPresent(this::purgeDeleted);
        LibraryBook stored = insert(book);
        moving.forEach(reading ->
                readings.add(reading.moved(ReadingId.of(book.id(), reading.id().userId())), stored));
        counts.move(book.id().libraryId(), null, counted(stored));
        return stored;
    }

    @Override
    public boolean purgeDeleted(LibraryBook deleted) {
        counts.lockShelves(deleted.id().libraryId());
        boolean gone = deleted.isDeleted() && delete(deleted);
        if (gone) {
            purgeAllOf(deleted);
        }
        return gone;
    }

    @Override
    public void purge(List<LibraryBookId> books) {
        for (LibraryBookId id : books) {
            counts.lockShelves(id.libraryId());
            find(id).ifPresent(book -> {
                if (!delete(book)) {
                    throw new ConflictException("book " + id + " was changed");
                }
                purgeAllOf(book);
            });
        }
    }

    /** @return false when it is gone, or has another version */
    private boolean delete(LibraryBook book) {
        return entities.executeNative(
                        "DELETE FROM library_books WHERE library_id = ?1 AND book_id = ?2 AND version = ?3",
                        book.id().libraryId(),
                        book.id().bookId(),
                        book.version() - 1)
                > 0;
    }

    /** Removes what belongs to a book whose row is gone. */
    private void purgeAllOf(LibraryBook book) {
        entities.executeNative(
                "DELETE FROM copies WHERE library_id = ?1 AND book_id = ?2",
                book.id().libraryId(),
                book.id().bookId());
        terms.delete(book.id());
        count(NamedTerm.countedOf(book), List.of(), book);
        readings.purge(book);
        counts.move(book.id().libraryId(), counted(book), null);
    }

    private void count(List<NamedTerm> was, List<NamedTerm> is, LibraryBook book) {
        termCounts.change(book.id().libraryId(), TermChange.between(was, is));
    }

    /** The shelf on which a book counts, or null when it does not. */
    private static Shelf counted(LibraryBook book) {
        return book.isDeleted() ? null : book.holding().possession().shelf();
    }

    @Override
    public List<LibraryBook> findDeletedBefore(Instant time, int limit) {
        return select("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_DELETED
                WHERE deleted_at < ?1
                ORDER BY deleted_at FETCH FIRST ?2 ROWS ONLY""", List.of(time, limit));
    }

    @Override
    public List<LibraryBook> findDeletedAt(UUID libraryId, Instant time, UUID afterBookId, int limit) {
        return select("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES index=LIBRARY_BOOKS_DELETED
                WHERE deleted_at = ?1 AND library_id = ?2 AND book_id > ?3
                ORDER BY book_id FETCH FIRST ?4 ROWS ONLY""", List.of(time, libraryId, Keys.after(afterBookId), limit));
    }

    @Override
    public List<LibraryBook> findAll(UUID libraryId, UUID afterBookId, int limit) {
        return select("""
                SELECT library_id, book_id FROM library_books --DERBY-PROPERTIES constraint=LIBRARY_BOOKS_PK
                WHERE library_id = ?1 AND book_id > ?2
                ORDER BY book_id FETCH FIRST ?3 ROWS ONLY""", List.of(libraryId, Keys.after(afterBookId), limit));
    }

    private List<LibraryBook> select(String sql, List<?> parameters) {
        return LibraryBookRow.select(entities, sql, parameters);
    }
}
