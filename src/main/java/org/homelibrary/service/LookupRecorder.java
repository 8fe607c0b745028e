package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.image.CoverImages;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.metadata.LookupResult;
import org.homelibrary.model.Book;
import org.homelibrary.model.Cover;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.Origins;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.UserBookDao;

/** Stores how a lookup ended. Apart from {@link LookupService}, so that no transaction is open while a provider is asked. */
@ApplicationScoped
@Transactional
public class LookupRecorder {

    private final UserBookDao userBooks;
    private final BookDao books;
    private final CoverDao covers;
    private final Clock clock;

    protected LookupRecorder() {
        this(null, null, null, null);
    }

    @Inject
    public LookupRecorder(UserBookDao userBooks, BookDao books, CoverDao covers, Clock clock) {
        this.userBooks = userBooks;
        this.books = books;
        this.covers = covers;
        this.clock = clock;
    }

    /** The book, when its lookup is still wanted: not deleted meanwhile, not done by a repeated message. */
    public Optional<UserBook> findWaiting(LookupMessage message) {
        return userBooks.find(message.userId(), message.bookId()).filter(this::isWaiting);
    }

    public Optional<Book> findEdition(UUID bookId) {
        return books.find(bookId);
    }

    /**
     * Puts a book back in line as of now.
     *
     * @param due when its lookup was due, as the caller saw it
     * @return the book as stored, or empty when it is no longer due at that time: deleted, done, or renewed by another
     * @throws org.homelibrary.persistence.ConflictException when it is changed at this moment
     */
    public Optional<UserBook> renew(UUID userId, UUID bookId, Instant due) {
        return userBooks
                .find(userId, bookId)
                .filter(book -> !book.isDeleted() && due.equals(book.getNextLookupAt()))
                .map(book -> {
                    book.requestLookup(clock.instant());
                    return userBooks.save(book);
                });
    }

    /** Stores or replaces what the providers say about an edition. */
    public Book saveEdition(Isbn isbn, LookupResult.Found found) {
        UUID coverId = null;
        if (found.coverJpeg() != null) {
            Cover cover = new Cover(null, isbn.bookId(), CoverImages.MEDIA_TYPE, found.coverJpeg());
            covers.save(cover);
            coverId = cover.getId();
        }
        Optional<Book> known = books.find(isbn.bookId());
        if (known.isEmpty()) {
            return books.save(new Book(isbn, found.metadata(), coverId, clock.instant()));
        }
        known.get().update(found.metadata(), Origins.UNKNOWN, coverId, clock.instant());
        return books.save(known.get());
    }

    /** @return the book as stored, or empty when its lookup is no longer wanted */
    public Optional<UserBook> fill(LookupMessage message, Book edition) {
        return findWaiting(message).map(book -> {
            book.fillFrom(edition);
            return userBooks.save(book);
        });
    }

    /** @return the book as stored, or empty when its lookup is no longer wanted */
    public Optional<UserBook> fail(LookupMessage message, LookupResult.Failed failed) {
        return findWaiting(message).map(book -> {
            if (failed.isAttempt()) {
                book.lookupFailed(
                        failed.reason(),
                        LookupBackoff.nextAttempt(
                                failed.reason(), book.getLookupAttempts(), failed.retryAfter(), clock.instant()));
            } else {
                book.lookupPutOff(failed.reason(), LookupBackoff.putOff(failed.retryAfter(), clock.instant()));
            }
            return userBooks.save(book);
        });
    }

    private boolean isWaiting(UserBook book) {
        if (book.isDeleted()) {
            return false;
        }
        return book.getSyncStatus() == SyncStatus.PENDING
                || book.getSyncStatus() == SyncStatus.FAILED
                        && book.getNextLookupAt() != null
                        && !book.getNextLookupAt().isAfter(clock.instant());
    }
}
