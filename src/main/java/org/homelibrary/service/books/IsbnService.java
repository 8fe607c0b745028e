package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.lookup.LookupService;

/**
 * Puts right which edition a book of a library is: an ISBN that was forgotten, mistyped, or that of another edition.
 * Everybody's readings, the copies, the day it was added and all that people entered stay. Its id follows from its ISBN, so
 * it becomes another one.
 */
@ApplicationScoped
@Transactional
public class IsbnService {

    private final LibraryBooks library;
    private final LibraryBookDao libraryBooks;
    private final BookDao books;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected IsbnService() {
        this(null, null, null, null, null);
    }

    @Inject
    public IsbnService(
            LibraryBooks library, LibraryBookDao libraryBooks, BookDao books, OwnCovers ownCovers, Clock clock) {
        this.library = library;
        this.libraryBooks = libraryBooks;
        this.books = books;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    /**
     * Stores what the member typed together with another ISBN, or with none any more. A deleted book of that ISBN is
     * purged. The lookup is to be requested by {@link LookupService#request} when the edition is not known yet.
     *
     * @param version of the book that the member saw
     * @param isbn another one than the book has, or null
     * @throws NotFoundException when the library has no such book
     * @throws ForbiddenException when the member may only read
     * @throws ConflictException when the book was changed since
     * @throws IsbnTakenException when the library has another book of that ISBN
     */
    public ReaderBook edit(Member member, UUID bookId, long version, BookEdit edit, Isbn isbn) {
        Roles.requireEditor(member);
        LibraryBook book = library.get(member, bookId);
        if (book.version() != version) {
            throw new ConflictException("book " + bookId + " was changed since the form was made");
        }
        Optional<LibraryBook> there = isbn == null ? Optional.empty() : library.findEvenDeleted(member, isbn.bookId());
        there.filter(other -> !other.isDeleted()).ifPresent(other -> {
            throw new IsbnTakenException(other);
        });
        LibraryBook moved = moved(edit.applyTo(book, clock.instant()), isbn);
        if (edit.coverJpeg() != null) {
            moved = ownCovers.choose(moved, edit.coverJpeg());
        }
        LibraryBook stored = libraryBooks.replace(book, moved);
        ownCovers.deleteUnneeded(stored, book.ownCoverIds());
        there.ifPresent(ownCovers::deleteAll);
        ReaderBook found = library.withReading(member, stored);
        Reading changed = edit.applyTo(found.reading());
        return found.with(library.save(found.reading(), changed));
    }

    private LibraryBook moved(LibraryBook edited, Isbn isbn) {
        if (isbn == null) {
            return edited.withoutIsbn(UUID.randomUUID());
        }
        Instant now = clock.instant();
        LibraryBook moved = edited.underIsbn(isbn, now);
        return books.find(moved.id().bookId()).map(moved::filledFrom).orElse(moved);
    }
}
