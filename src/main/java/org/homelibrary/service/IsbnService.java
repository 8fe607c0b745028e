package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserBookDao;

/**
 * Puts right which edition a book of a library is: an ISBN that was forgotten, mistyped, or that of another edition.
 * Status, rating, the day it was added and all that the user said stay. Its id follows from its ISBN, so it becomes
 * another one.
 */
@ApplicationScoped
@Transactional
public class IsbnService {

    private final UserBookDao userBooks;
    private final BookDao books;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected IsbnService() {
        this(null, null, null, null);
    }

    @Inject
    public IsbnService(UserBookDao userBooks, BookDao books, OwnCovers ownCovers, Clock clock) {
        this.userBooks = userBooks;
        this.books = books;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    /**
     * Stores what the user typed together with another ISBN, or with none any more. A deleted book of that ISBN is
     * purged. The lookup is to be requested by {@link LookupService#request} when the edition is not known yet.
     *
     * @param version of the book that the user saw
     * @param isbn another one than the book has, or null
     * @throws NotFoundException when the user has no such book
     * @throws ConflictException when the book was changed since
     * @throws IsbnTakenException when the user has another book of that ISBN
     */
    public UserBook edit(UUID userId, UUID bookId, long version, BookDetails details, Isbn isbn) {
        UserBook book = userBooks
                .find(userId, bookId)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new NotFoundException("no book " + bookId));
        if (book.getVersion() != version) {
            throw new ConflictException("book " + bookId + " was changed since the form was made");
        }
        Optional<UserBook> there = isbn == null ? Optional.empty() : userBooks.find(userId, isbn.bookId());
        there.filter(other -> !other.isDeleted()).ifPresent(other -> {
            throw new IsbnTakenException(other);
        });
        Set<UUID> covers = book.ownCoverIds();
        book.edit(details.title(), details.author(), details.genre(), details.description());
        book.setStatus(details.status());
        book.rate(details.rating());
        UserBook moved = isbn == null ? book.withoutIsbn(UUID.randomUUID()) : book.underIsbn(isbn, clock.instant());
        books.find(moved.getBookId()).ifPresent(moved::fillFrom);
        if (details.coverJpeg() != null) {
            ownCovers.choose(moved, details.coverJpeg());
        }
        UserBook stored = userBooks.replace(book, moved);
        ownCovers.deleteUnneeded(stored, covers);
        there.ifPresent(ownCovers::deleteAll);
        return stored;
    }
}
