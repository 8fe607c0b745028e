package org.homelibrary.service.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.LibraryBooks;

/** The transactions of an export, each of a few books. */
@ApplicationScoped
@Transactional
class ExportPages {

    static final int BOOKS_AT_ONCE = 100;

    private final LibraryBookDao books;
    private final LibraryBooks library;
    private final LibraryDao libraries;

    protected ExportPages() {
        this(null, null, null);
    }

    @Inject
    ExportPages(LibraryBookDao books, LibraryBooks library, LibraryDao libraries) {
        this.books = books;
        this.library = library;
        this.libraries = libraries;
    }

    /**
     * Some books in the order of their ids, which no edit alters: a book that is edited meanwhile is neither left out nor met
     * twice.
     *
     * @param books without deleted ones
     * @param last id of the last book that was looked at; null when there are no more
     */
    record Page(List<ReaderBook> books, UUID last) {}

    /** What is done with a book. */
    interface Use {

        void of(ReaderBook book) throws IOException;
    }

    /** Does something with each book, outside of the transactions in which they are read, {@value #BOOKS_AT_ONCE} each. */
    static void each(BiFunction<UUID, Integer, Page> pages, Use use) throws IOException {
        UUID last = null;
        do {
            UUID after = last;
            Page page = Conflicts.retrying(() -> pages.apply(after, BOOKS_AT_ONCE));
            for (ReaderBook book : page.books()) {
                use.of(book);
            }
            last = page.last();
        } while (last != null);
    }

    Optional<Library> library(Member member) {
        return libraries.find(member.libraryId());
    }

    /** @param after null for the first page */
    Page read(Member member, UUID after, int limit) {
        List<LibraryBook> all = books.findAll(member.libraryId(), after, limit);
        List<LibraryBook> there = all.stream().filter(book -> !book.isDeleted()).toList();
        return new Page(
                library.withReadings(member, there),
                all.size() < limit ? null : all.get(limit - 1).id().bookId());
    }

    /** Of a former member: the books of which they said something, without tags, copies and possession. */
    Page readOfFormer(Member member, UUID after, int limit) {
        List<Reading> said = library.readings(member, after, limit);
        Map<UUID, Reading> byBook =
                said.stream().collect(Collectors.toMap(reading -> reading.id().bookId(), Function.identity()));
        List<ReaderBook> read =
                library
                        .findAll(
                                member,
                                said.stream()
                                        .map(reading -> reading.id().bookId())
                                        .toList())
                        .stream()
                        .map(book -> new ReaderBook(
                                ofNobody(book), byBook.get(book.id().bookId())))
                        .toList();
        return new Page(
                read, said.size() < limit ? null : said.get(limit - 1).id().bookId());
    }

    private static LibraryBook ofNobody(LibraryBook book) {
        return book.withDetails(book.details().with(BookField.TAGS, null))
                .withHolding(book.holding().as(Possession.GONE, null).withCopies(List.of()));
    }
}
