package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookLookup;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserBookDao;

/** What users do with the books in their library. */
@ApplicationScoped
@Transactional
public class BookService {

    private final UserBookDao userBooks;
    private final BookDao books;
    private final BookLookupDao lookups;
    private final OwnCovers ownCovers;
    private final Clock clock;

    protected BookService() {
        this(null, null, null, null, null);
    }

    @Inject
    public BookService(UserBookDao userBooks, BookDao books, BookLookupDao lookups, OwnCovers ownCovers, Clock clock) {
        this.userBooks = userBooks;
        this.books = books;
        this.lookups = lookups;
        this.ownCovers = ownCovers;
        this.clock = clock;
    }

    /** @throws NotFoundException when the user has no such book */
    public UserBook find(UUID userId, UUID bookId) {
        return userBooks
                .find(userId, bookId)
                .filter(book -> !book.isDeleted())
                .orElseThrow(() -> new NotFoundException("no book " + bookId));
    }

    public boolean isThere(UUID userId, UUID bookId) {
        return userBooks.find(userId, bookId).filter(book -> !book.isDeleted()).isPresent();
    }

    public Optional<UserBook> findByIsbn(UUID userId, Isbn isbn) {
        return userBooks.find(userId, isbn.bookId()).filter(book -> !book.isDeleted());
    }

    /** What the providers say about the edition, when they were asked and knew it. */
    public Optional<Book> edition(UUID bookId) {
        return books.find(bookId);
    }

    /** How the lookup stands of a book that was not found, or in part only; of others it is not worth reading. */
    public Optional<BookLookup> unfinishedLookup(UserBook book) {
        boolean ended = book.getSyncStatus() == SyncStatus.FAILED || book.getSyncStatus() == SyncStatus.INCOMPLETE;
        return ended ? lookups.find(book.getBookId()) : Optional.empty();
    }

    public Listing list(UUID userId, BookQuery query) {
        LibraryCounts counts = userBooks.counts(userId);
        MatchCounts matching =
                query.looksThroughBooks() ? userBooks.countMatches(userId, query) : new MatchCounts(counts, true);
        return new Listing(userBooks.list(userId, query), counts, matching);
    }

    /**
     * Stores what the user typed over what was there.
     *
     * @param version of the book that the user saw
     * @throws ConflictException when the book was changed since, unless it is just what was typed: a form sent twice
     */
    public UserBook edit(UUID userId, UUID bookId, long version, BookDetails details) {
        UserBook book = find(userId, bookId);
        if (book.getVersion() != version) {
            if (isAsTyped(book, details)) {
                return book;
            }
            throw new ConflictException("book " + bookId + " was changed since the form was made");
        }
        return save(book, edited -> {
            edited.edit(details.title(), details.author(), details.genre(), details.description());
            withOpinion(edited, details);
        });
    }

    private boolean isAsTyped(UserBook book, BookDetails details) {
        return book.hasTexts(details.title(), details.author(), details.genre(), details.description())
                && book.getStatus() == details.status()
                && Objects.equals(book.getRating().orElse(null), details.rating())
                && (details.coverJpeg() == null || ownCovers.isChosen(book, details.coverJpeg()));
    }

    public UserBook setStatus(UUID userId, UUID bookId, ReadingStatus status) {
        return change(userId, bookId, book -> book.setStatus(status));
    }

    /** @param rating null takes the rating away */
    public UserBook rate(UUID userId, UUID bookId, Rating rating) {
        return change(userId, bookId, book -> book.rate(rating));
    }

    /** @param jpeg checked and shrunk */
    public UserBook chooseCover(UUID userId, UUID bookId, byte[] jpeg) {
        return change(userId, bookId, book -> ownCovers.choose(book, jpeg));
    }

    /**
     * Puts the book back in line for a lookup, at which every source is asked again because a person wants it. The lookup
     * is then to be requested by {@link LookupService#request}.
     */
    public UserBook requestLookup(UUID userId, UUID bookId) {
        return change(userId, bookId, book -> {
            if (book.getIsbn().isPresent()) {
                askAnew(book.getIsbn().get());
                books.find(bookId).ifPresent(book::beforeLookingUpAnew);
                book.requestLookup(clock.instant());
            }
        });
    }

    /**
     * As {@link #requestLookup}, but asks only those sources again that did not answer, and of a book that nobody knows,
     * all: for many books at a time.
     */
    public UserBook retryLookup(UUID userId, UUID bookId) {
        return change(userId, bookId, book -> {
            lookups.find(bookId).ifPresent(lookup -> {
                lookup.retryNow(clock.instant());
                lookups.save(lookup);
            });
            if (book.getSyncStatus() == SyncStatus.INCOMPLETE) {
                book.putLookupOff(clock.instant());
            } else if (book.getIsbn().isPresent()) {
                book.requestLookup(clock.instant());
            }
        });
    }

    private void askAnew(Isbn isbn) {
        BookLookup lookup = lookups.find(isbn.bookId()).orElseGet(() -> new BookLookup(isbn));
        lookup.askAnew(clock.instant());
        lookups.save(lookup);
    }

    /**
     * Takes the book out of the library; until it is purged it can be {@linkplain #restore restored}. One that is deleted
     * already stays so.
     *
     * @throws NotFoundException when it is purged already, or never was
     */
    public UserBook delete(UUID userId, UUID bookId) {
        UserBook book = findEvenDeleted(userId, bookId);
        if (book.isDeleted()) {
            return book;
        }
        book.delete(clock.instant());
        return userBooks.save(book);
    }

    /**
     * Brings a deleted book back as it was; one that is not deleted is left as it is.
     *
     * @throws NotFoundException when it is purged already, or never was
     */
    public UserBook restore(UUID userId, UUID bookId) {
        UserBook book = findEvenDeleted(userId, bookId);
        if (!book.isDeleted()) {
            return book;
        }
        book.restore();
        return userBooks.save(book);
    }

    /**
     * Removes a deleted book for good, with the covers that only it has; one that was brought back since it was read stays.
     * The covers go last: when that fails, they are pictures that no book shows.
     */
    public void purge(UserBook deleted) {
        if (userBooks.purgeDeleted(deleted)) {
            ownCovers.deleteAll(deleted);
        }
    }

    private UserBook findEvenDeleted(UUID userId, UUID bookId) {
        return userBooks.find(userId, bookId).orElseThrow(() -> new NotFoundException("no book " + bookId));
    }

    private UserBook change(UUID userId, UUID bookId, Consumer<UserBook> change) {
        return save(find(userId, bookId), change);
    }

    private UserBook save(UserBook book, Consumer<UserBook> change) {
        Set<UUID> covers = book.ownCoverIds();
        change.accept(book);
        UserBook saved = userBooks.save(book);
        ownCovers.deleteUnneeded(saved, covers);
        return saved;
    }

    private void withOpinion(UserBook book, BookDetails details) {
        book.setStatus(details.status());
        book.rate(details.rating());
        if (details.coverJpeg() != null) {
            ownCovers.choose(book, details.coverJpeg());
        }
    }
}
