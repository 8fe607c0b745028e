package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.lookup.LookupService;

/**
 * What members do with the books of their library. Every method that takes a member throws {@link NotFoundException} when
 * the member's library has no such book, and one that changes the household's book {@link ForbiddenException} when the
 * member may only read.
 */
@ApplicationScoped
@Transactional
public class BookService {

    private final LibraryBooks library;
    private final LibraryBookDao libraryBooks;
    private final BookDao books;
    private final BookLookupDao lookups;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected BookService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BookService(
            LibraryBooks library,
            LibraryBookDao libraryBooks,
            BookDao books,
            BookLookupDao lookups,
            OwnCovers ownCovers,
            Clock clock) {
        this.library = library;
        this.libraryBooks = libraryBooks;
        this.books = books;
        this.lookups = lookups;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    public ReaderBook find(Member member, UUID bookId) {
        return library.withReading(member, library.get(member, bookId));
    }

    public boolean isThere(Member member, UUID bookId) {
        return library.find(member, bookId).isPresent();
    }

    public Optional<ReaderBook> findByIsbn(Member member, Isbn isbn) {
        return library.find(member, isbn.bookId()).map(book -> library.withReading(member, book));
    }

    /** What the catalogues say about the edition, when they were asked and knew it. */
    public Optional<Book> edition(UUID bookId) {
        return books.find(bookId);
    }

    /** How the lookup stands of a book that was not found, or in part only; of others it is not worth reading. */
    public Optional<BookLookup> unfinishedLookup(LibraryBook book) {
        SyncStatus status = book.lookup().status();
        boolean ended = status == SyncStatus.FAILED || status == SyncStatus.INCOMPLETE;
        return ended ? lookups.find(book.id().bookId()) : Optional.empty();
    }

    /**
     * Stores what a member typed over what was there.
     *
     * @param version of the book that the member saw
     * @throws ConflictException when the book was changed since, unless it says just what was typed: a form sent twice, or
     *     one in which only the member's own reading was changed
     */
    public ReaderBook edit(Member member, UUID bookId, long version, BookEdit edit) {
        LibraryBook book = library.get(member, bookId);
        LibraryBook edited = edit.applyTo(book, clock.instant());
        boolean isNewCover = edit.coverJpeg() != null && !ownCovers.isChosen(book, edit.coverJpeg());
        if (isNewCover || !edited.equals(book)) {
            Roles.requireEditor(member);
            if (book.version() != version) {
                throw new ConflictException("book " + bookId + " was changed since the form was made");
            }
        }
        LibraryBook saved = library.save(book, isNewCover ? ownCovers.choose(edited, edit.coverJpeg()) : edited);
        return change(library.withReading(member, saved), edit.reading());
    }

    /** @param status null takes the book off the member's list */
    public ReaderBook setStatus(Member member, UUID bookId, ReadingStatus status) {
        return changeReading(member, bookId, reading -> reading.as(status));
    }

    /** @param rating null takes the rating away */
    public ReaderBook rate(Member member, UUID bookId, Rating rating) {
        return changeReading(member, bookId, reading -> reading.rated(rating));
    }

    /**
     * Stores when the member read the book, in the place of all that was stored about that.
     *
     * @param version of the member's reading that they saw
     * @param reads the newest last
     * @throws ConflictException when the member changed it since, unless it says just this
     */
    public ReaderBook setReads(Member member, UUID bookId, long version, List<BookRead> reads) {
        return changeReading(member, bookId, reading -> {
            if (reading.version() != version && !reading.reads().equals(reads)) {
                throw new ConflictException("the reading of book " + bookId + " was changed since the form was made");
            }
            return reading.withReads(reads);
        });
    }

    private ReaderBook changeReading(Member member, UUID bookId, UnaryOperator<Reading> change) {
        return change(find(member, bookId), change);
    }

    private ReaderBook change(ReaderBook book, UnaryOperator<Reading> change) {
        return book.with(library.save(book.reading(), change.apply(book.reading())));
    }

    /** @param jpeg checked and shrunk */
    public ReaderBook chooseCover(Member member, UUID bookId, byte[] jpeg) {
        return changeBook(member, bookId, book -> ownCovers.choose(book, jpeg));
    }

    /**
     * Puts the book back in line for a lookup, at which every source is asked again because a person wants it. The lookup
     * is then to be requested by {@link LookupService#request}.
     */
    public ReaderBook requestLookup(Member member, UUID bookId) {
        return changeBook(member, bookId, book -> {
            if (!book.number().hasIsbn()) {
                return book;
            }
            askAnew(book.number().isbn());
            return books.find(bookId).map(book::beforeAskingAnew).orElse(book).lookupRequested(clock.instant());
        });
    }

    private ReaderBook changeBook(Member member, UUID bookId, UnaryOperator<LibraryBook> change) {
        Roles.requireEditor(member);
        LibraryBook book = library.get(member, bookId);
        return library.withReading(member, library.save(book, change.apply(book)));
    }

    private void askAnew(Isbn isbn) {
        BookLookup lookup = lookups.find(isbn.bookId()).orElseGet(() -> new BookLookup(isbn));
        lookup.askAnew(clock.instant());
        lookups.save(lookup);
    }

    /**
     * As {@link #requestLookup}, but asks only those sources again that did not answer, and of a book that nobody knows,
     * all: for many books at a time, on nobody's behalf.
     *
     * @throws NotFoundException when it was deleted meanwhile
     */
    public LibraryBook retryLookup(LibraryBookId id) {
        LibraryBook book = libraryBooks
                .find(id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new NotFoundException("no book " + id.bookId()));
        Instant now = clock.instant();
        lookups.find(id.bookId()).ifPresent(lookup -> {
            lookup.retryNow(now);
            lookups.save(lookup);
        });
        if (book.lookup().status() == SyncStatus.INCOMPLETE) {
            return libraryBooks.save(book.withLookup(book.lookup().putOff(now)));
        }
        return book.number().hasIsbn() ? libraryBooks.save(book.lookupRequested(now)) : book;
    }

    /**
     * Takes the book out of the library; until it is purged it can be {@linkplain #restore restored}. One that is deleted
     * already stays so.
     *
     * @throws NotFoundException when it is purged already, or never was
     */
    public LibraryBook delete(Member member, UUID bookId) {
        Roles.requireEditor(member);
        LibraryBook book = library.getEvenDeleted(member, bookId);
        return book.isDeleted() ? book : libraryBooks.save(book.deleted(clock.instant()));
    }

    /**
     * Brings a deleted book back as it was; one that is not deleted is left as it is.
     *
     * @throws NotFoundException when it is purged already, or never was
     */
    public ReaderBook restore(Member member, UUID bookId) {
        Roles.requireEditor(member);
        LibraryBook book = library.getEvenDeleted(member, bookId);
        return library.withReading(member, book.isDeleted() ? libraryBooks.save(book.restored()) : book);
    }

    /**
     * Removes a deleted book for good, with the covers that only it has; one that was brought back since it was read stays.
     * The covers go last: when that fails, they are pictures that no book shows.
     */
    public void purge(LibraryBook deleted) {
        if (libraryBooks.purgeDeleted(deleted)) {
            ownCovers.deleteAll(deleted);
        }
    }
}
