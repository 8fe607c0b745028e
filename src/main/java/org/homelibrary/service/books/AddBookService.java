package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.lookup.LookupService;

/**
 * How books come into a library, each once however often its form is sent: the id of a book follows from what it is,
 * and a store takes an id once.
 *
 * <p>Every method throws {@link ForbiddenException} when the member may only read, and {@link
 * org.homelibrary.persistence.ConflictException} when the same book is added at the same time; called again, it finds that
 * book.
 */
@ApplicationScoped
@Transactional
public class AddBookService {

    private final LibraryBooks library;
    private final LibraryBookDao libraryBooks;
    private final BookDao books;
    private final BookLookupDao lookups;
    private final SameBooks sameBooks;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected AddBookService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public AddBookService(
            LibraryBooks library,
            LibraryBookDao libraryBooks,
            BookDao books,
            BookLookupDao lookups,
            SameBooks sameBooks,
            OwnCovers ownCovers,
            Clock clock) {
        this.library = library;
        this.libraryBooks = libraryBooks;
        this.books = books;
        this.lookups = lookups;
        this.sameBooks = sameBooks;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    /**
     * Adds a book by its ISBN, filled at once when the edition is known; else its lookup is to be requested by {@link
     * LookupService#request}. One that was deleted and not yet purged comes back as it was.
     *
     * @param typed without the fields that were left empty
     */
    public Added addByIsbn(Member member, Isbn isbn, BookEdit typed) {
        return addOnce(
                member,
                isbn.bookId(),
                () -> filledFromKnown(LibraryBook.withIsbn(member.libraryId(), isbn, member.userId(), clock.instant())),
                typed);
    }

    /**
     * Adds a book as it is printed, with a number that is no valid ISBN and that no other book of the library bears. One
     * that was deleted and not yet purged comes back as it was. Without a title it is called by its number.
     *
     * @param typed without the fields that were left empty
     */
    public Added addByNumber(Member member, PrintedNumber number, BookEdit typed) {
        Instant now = clock.instant();
        return addOnce(
                member,
                number.bookId(),
                () -> byHand(member, number.bookId(), now).bearing(number).edited(BookField.TITLE, number.value(), now),
                typed);
    }

    private Added addOnce(Member member, UUID bookId, Supplier<LibraryBook> newBook, BookEdit typed) {
        Roles.requireEditor(member);
        Optional<LibraryBook> earlier = library.findEvenDeleted(member, bookId);
        return earlier.isPresent() ? owned(member, earlier.get(), 0, typed) : add(member, newBook.get(), typed);
    }

    /**
     * Adds a book that has no ISBN. One of the same title and authors that was deleted and not yet purged comes back as it
     * was.
     *
     * @param typed without the fields that were left empty
     * @param copy 1, or to have one more of a book that the library has, its {@link Added#freeCopy}
     */
    public Added addByHand(Member member, BookEdit typed, int copy) {
        return addByHand(member, null, typed, copy);
    }

    /**
     * As {@link #addByHand(Member, BookEdit, int)}.
     *
     * @param number what is printed in the book and may be in others too, as the ISSN of a magazine; or null
     */
    public Added addByHand(Member member, PrintedNumber number, BookEdit typed, int copy) {
        Roles.requireEditor(member);
        LibraryBook book = typed.applyTo(byHand(member, UUID.randomUUID(), clock.instant()), clock.instant());
        if (book.details().title() == null) {
            return add(member, book, typed);
        }
        if (copy == 1) {
            Optional<LibraryBook> same = sameBooks.find(member, book);
            if (same.isPresent()) {
                return owned(member, same.get(), sameBooks.freeCopy(member, book), typed);
            }
        }
        SameBooks.Place place = sameBooks.place(member, book, copy);
        if (place.taken().isPresent()) {
            return owned(member, place.taken().get(), sameBooks.freeCopy(member, book), typed);
        }
        LibraryBook blank = byHand(member, place.id(), clock.instant());
        return add(member, number == null ? blank : blank.bearing(number), typed);
    }

    private static LibraryBook byHand(Member member, UUID bookId, Instant now) {
        return LibraryBook.byHand(new LibraryBookId(member.libraryId(), bookId), member.userId(), now);
    }

    private Added owned(Member member, LibraryBook book, int freeCopy, BookEdit typed) {
        return book.isDeleted()
                ? bringBack(member, book, typed)
                : new Added(library.withReading(member, book), Added.Outcome.OWNED, freeCopy);
    }

    /**
     * Makes a book again what it is when it is added, without cover and changes of people, and without the member's status
     * and rating; the words of a book without ISBN stay, because nobody else knows them.
     *
     * @throws NotFoundException when the library has no such book
     */
    public ReaderBook startAnew(Member member, UUID bookId) {
        Roles.requireEditor(member);
        LibraryBook book = library.get(member, bookId);
        LibraryBook saved = library.save(book, filledFromKnown(book.startedAnew(member.userId(), clock.instant())));
        ReaderBook found = library.withReading(member, saved);
        return found.with(library.save(
                found.reading(), found.reading().as(ReadingStatus.TO_READ).rated(null)));
    }

    /**
     * Stores that a book was added now, and not when a wrong clock said.
     *
     * @param wrong when it was added, as the caller saw it
     * @return the book as stored, or empty when it is not there any more, or was corrected by another
     */
    public Optional<LibraryBook> addedNow(LibraryBookId id, Instant wrong) {
        return libraryBooks
                .find(id)
                .filter(book -> !book.isDeleted() && book.holding().addedAt().equals(wrong))
                .map(book -> libraryBooks.save(book.withHolding(book.holding().addedAt(clock.instant()))));
    }

    /** From the edition, when it is known; what is still to come of it comes for this book, too. */
    private LibraryBook filledFromKnown(LibraryBook book) {
        UUID id = book.id().bookId();
        Optional<Book> edition = books.find(id);
        if (edition.isEmpty()) {
            return book;
        }
        LibraryBook filled = book.filledFrom(edition.get());
        return edition.get().isComplete()
                ? filled
                : lookups.find(id)
                        .flatMap(lookup -> lookup.gap(edition.get()))
                        .map(gap -> filled.withLookup(filled.lookup().incomplete(gap)))
                        .orElse(filled);
    }

    private Added add(Member member, LibraryBook book, BookEdit typed) {
        LibraryBook added = withTyped(book, typed);
        Reading reading = typed.applyTo(
                Reading.none(ReadingId.of(added.id(), member.userId())).as(ReadingStatus.TO_READ));
        return new Added(new ReaderBook(libraryBooks.add(added, reading), reading.withVersion(1)), Added.Outcome.NEW);
    }

    private Added bringBack(Member member, LibraryBook book, BookEdit typed) {
        LibraryBook saved = library.save(book, withTyped(book.restored(), typed));
        ReaderBook found = library.withReading(member, saved);
        return new Added(
                found.with(library.save(found.reading(), typed.applyTo(found.reading()))), Added.Outcome.BROUGHT_BACK);
    }

    private LibraryBook withTyped(LibraryBook book, BookEdit typed) {
        LibraryBook edited = typed.applyTo(book, clock.instant());
        return typed.coverJpeg() == null ? edited : ownCovers.choose(edited, typed.coverJpeg());
    }
}
