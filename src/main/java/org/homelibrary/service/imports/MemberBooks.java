package org.homelibrary.service.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.service.books.LibraryBooks;

/**
 * The library of a member, as rows of a file are compared with it. A question about a title is one query. What the last rows
 * were compared with is remembered, so that it need not be read again to be changed in the same transaction.
 */
final class MemberBooks implements KnownBooks {

    /** The most books of one title. */
    private static final int MAX_SAME = 20;

    private final Member member;
    private final LibraryBooks library;
    private final LibraryBookDao books;
    private final ShelfDao shelves;
    private final Map<UUID, ReaderBook> found = new HashMap<>();

    MemberBooks(Member member, LibraryBooks library, LibraryBookDao books, ShelfDao shelves) {
        this.member = member;
        this.library = library;
        this.books = books;
        this.shelves = shelves;
    }

    Member member() {
        return member;
    }

    @Override
    public Map<UUID, ReaderBook> find(Set<UUID> bookIds) {
        found.clear();
        undeleted(List.copyOf(bookIds)).forEach(this::remember);
        return Map.copyOf(found);
    }

    @Override
    public List<ReaderBook> findByTitle(List<BookDetails> titled) {
        Map<String, BookDetails> titles = titled.stream()
                .collect(Collectors.toMap(book -> TitleKey.of(book).title(), Function.identity(), (one, same) -> one));
        List<ReaderBook> same = undeleted(titles.values().stream()
                .flatMap(book -> shelves.findByTitle(unstored(book), member.userId(), MAX_SAME).stream())
                .map(entry -> entry.id().bookId())
                .toList());
        same.forEach(this::remember);
        return same;
    }

    /** Returns a book as it was remembered, else as it is now. */
    Optional<ReaderBook> findEvenDeleted(UUID bookId) {
        return Optional.ofNullable(found.get(bookId))
                .or(() -> books.find(id(bookId)).map(book -> library.withReading(member, book)));
    }

    /** @param book as a row has made it */
    void remember(ReaderBook book) {
        found.put(book.bookId(), book);
    }

    private List<ReaderBook> undeleted(List<UUID> bookIds) {
        return library.withReadings(member, library.findAll(member, bookIds));
    }

    private LibraryBook unstored(BookDetails details) {
        return LibraryBook.byHand(id(TitleKey.of(details).bookId(1)), member.userId(), member.joinedAt())
                .withDetails(details);
    }

    private LibraryBookId id(UUID bookId) {
        return new LibraryBookId(member.libraryId(), bookId);
    }
}
