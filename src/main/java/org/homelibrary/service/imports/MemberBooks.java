package org.homelibrary.service.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.imports.KnownBooks;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.TitleKey;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;

/** The library of a member, as the rows of a file are compared with it. A question about a title is one query. */
record MemberBooks(Member member, LibraryBookDao books, ReadingDao readings, ShelfDao shelves) implements KnownBooks {

    /** The most books of one title. */
    private static final int MAX_SAME = 20;

    @Override
    public Map<UUID, ReaderBook> find(Set<UUID> bookIds) {
        return find(bookIds.stream()
                        .map(id -> new LibraryBookId(member.libraryId(), id))
                        .toList())
                .stream()
                .collect(Collectors.toMap(ReaderBook::bookId, Function.identity()));
    }

    @Override
    public List<ReaderBook> findByTitle(List<BookDetails> titled) {
        Map<String, BookDetails> titles = titled.stream()
                .collect(Collectors.toMap(book -> TitleKey.of(book).title(), Function.identity(), (one, same) -> one));
        return find(titles.values().stream()
                .flatMap(book -> shelves.findByTitle(unstored(book), member.userId(), MAX_SAME).stream())
                .map(entry -> entry.id())
                .distinct()
                .toList());
    }

    private LibraryBook unstored(BookDetails details) {
        LibraryBookId id =
                new LibraryBookId(member.libraryId(), TitleKey.of(details).bookId(1));
        return LibraryBook.byHand(id, member.userId(), member.joinedAt()).withDetails(details);
    }

    private List<ReaderBook> find(List<LibraryBookId> ids) {
        List<LibraryBook> found =
                books.findAll(ids).stream().filter(book -> !book.isDeleted()).toList();
        Map<ReadingId, Reading> said =
                readings
                        .findAll(found.stream()
                                .map(book -> ReadingId.of(book.id(), member.userId()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Reading::id, Function.identity()));
        return found.stream()
                .map(book -> {
                    ReadingId id = ReadingId.of(book.id(), member.userId());
                    return new ReaderBook(book, said.getOrDefault(id, Reading.none(id)));
                })
                .toList();
    }
}
