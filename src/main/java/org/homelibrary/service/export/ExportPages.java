package org.homelibrary.service.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.books.LibraryBooks;

/** The transactions of an export, each of a few books. */
@ApplicationScoped
@Transactional
class ExportPages {

    private final LibraryBookDao books;
    private final LibraryBooks library;

    protected ExportPages() {
        this(null, null);
    }

    @Inject
    ExportPages(LibraryBookDao books, LibraryBooks library) {
        this.books = books;
        this.library = library;
    }

    /**
     * Some books in the order of their ids, which no edit alters: a book that is edited meanwhile is neither left out nor met
     * twice.
     *
     * @param books without deleted ones
     * @param last id of the last book that was looked at; null when there are no more
     */
    record Page(List<ReaderBook> books, UUID last) {}

    /** @param after null for the first page */
    Page read(Member member, UUID after, int limit) {
        List<LibraryBook> all = books.findAll(member.libraryId(), after, limit);
        List<LibraryBook> there = all.stream().filter(book -> !book.isDeleted()).toList();
        List<Reading> readings = library.readings(member, there);
        List<ReaderBook> read = IntStream.range(0, there.size())
                .mapToObj(i -> new ReaderBook(there.get(i), readings.get(i)))
                .toList();
        return new Page(
                read, all.size() < limit ? null : all.get(limit - 1).id().bookId());
    }
}
