package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.cover.OwnCovers;

/** The books of a library as one member sees them. Called in a transaction. */
@ApplicationScoped
public class LibraryBooks {

    private final LibraryBookDao books;
    private final ReadingDao readings;
    private final OwnCovers ownCovers;

    protected LibraryBooks() {
        this(null, null, null);
    }

    @Inject
    public LibraryBooks(LibraryBookDao books, ReadingDao readings, OwnCovers ownCovers) {
        this.books = books;
        this.readings = readings;
        this.ownCovers = ownCovers;
    }

    /** @return empty when there is no such book, or it is deleted */
    public Optional<LibraryBook> find(Member member, UUID bookId) {
        return findEvenDeleted(member, bookId).filter(book -> !book.isDeleted());
    }

    /** Returns those of the books that are there and not deleted, each once. */
    public List<LibraryBook> findAll(Member member, List<UUID> bookIds) {
        List<LibraryBookId> ids = bookIds.stream()
                .distinct()
                .map(bookId -> new LibraryBookId(member.libraryId(), bookId))
                .toList();
        return books.findAll(ids).stream().filter(book -> !book.isDeleted()).toList();
    }

    /** @throws NotFoundException when there is no such book, or it is deleted */
    public LibraryBook get(Member member, UUID bookId) {
        return find(member, bookId).orElseThrow(() -> notFound(bookId));
    }

    Optional<LibraryBook> findEvenDeleted(Member member, UUID bookId) {
        return books.find(new LibraryBookId(member.libraryId(), bookId));
    }

    /** @throws NotFoundException when it is purged already, or never was */
    LibraryBook getEvenDeleted(Member member, UUID bookId) {
        return findEvenDeleted(member, bookId).orElseThrow(() -> notFound(bookId));
    }

    private static NotFoundException notFound(UUID bookId) {
        return new NotFoundException("no book " + bookId);
    }

    public ReaderBook withReading(Member member, LibraryBook book) {
        ReadingId id = ReadingId.of(book.id(), member.userId());
        return new ReaderBook(book, readings.find(id).orElseGet(() -> Reading.none(id)));
    }

    /** Returns the books, in their order, each with what the member says about it. */
    public List<ReaderBook> withReadings(Member member, List<LibraryBook> books) {
        List<Reading> said = readings(member, books);
        return IntStream.range(0, books.size())
                .mapToObj(i -> new ReaderBook(books.get(i), said.get(i)))
                .toList();
    }

    /** Returns the member's reading of each book, in their order; new where the member has said nothing. */
    public List<Reading> readings(Member member, List<LibraryBook> books) {
        List<ReadingId> ids = books.stream()
                .map(book -> ReadingId.of(book.id(), member.userId()))
                .toList();
        Map<ReadingId, Reading> said =
                readings.findAll(ids).stream().collect(Collectors.toMap(Reading::id, Function.identity()));
        return ids.stream().map(id -> said.getOrDefault(id, Reading.none(id))).toList();
    }

    /** Returns everything that the member, or former member, said about books, deleted ones too, in the order of their ids. */
    public List<Reading> readings(Member member, UUID afterBookId, int limit) {
        return readings.findAll(member.libraryId(), member.userId(), afterBookId, limit);
    }

    /** Stores a changed book, and takes the pictures away that it no longer needs; nothing when nothing changed. */
    public LibraryBook save(LibraryBook before, LibraryBook changed) {
        if (changed.equals(before)) {
            return before;
        }
        LibraryBook saved = books.save(changed);
        ownCovers.deleteUnneeded(saved, before.ownCoverIds());
        return saved;
    }

    /** Stores a changed reading; nothing when nothing changed. */
    public Reading save(Reading before, Reading changed) {
        return changed.equals(before) ? before : readings.save(changed);
    }
}
