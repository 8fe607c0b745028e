package org.homelibrary.service.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.books.LibraryBooks;

/** The transactions of {@link BulkService}, each of a few books. */
@ApplicationScoped
@Transactional
class BulkBooks {

    private final LibraryBooks library;
    private final LibraryBookDao books;
    private final ShelfDao shelves;

    protected BulkBooks() {
        this(null, null, null);
    }

    @Inject
    BulkBooks(LibraryBooks library, LibraryBookDao books, ShelfDao shelves) {
        this.library = library;
        this.books = books;
        this.shelves = shelves;
    }

    Page<ShelfEntry> list(ShelfQuery query) {
        return shelves.list(query);
    }

    /**
     * Changes books; those that are not there are left out.
     *
     * @param now when it is done; for all books that are deleted together the same
     */
    void change(Member member, List<UUID> bookIds, BulkChange change, Instant now) {
        List<LibraryBook> found = library.findAll(member, bookIds);
        if (change.changesBooks()) {
            found.forEach(book -> library.save(book, change.applyTo(book, now)));
        }
        if (change.setsStatus()) {
            library.readings(member, found).forEach(reading -> library.save(reading, reading.as(change.status())));
        }
    }

    /** @return the last book that was restored; empty when there are no more */
    Optional<UUID> restore(Member member, Instant deletedAt, UUID afterBookId, int limit) {
        List<LibraryBook> deleted = books.findDeletedAt(member.libraryId(), deletedAt, afterBookId, limit);
        deleted.forEach(book -> books.save(book.restored()));
        return deleted.stream().map(book -> book.id().bookId()).reduce((first, second) -> second);
    }
}
