package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.book.LookupState;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.library.LibraryBookDao;

/** Stores how the lookup of a library's book ended. Apart from {@link LookupService}, so that no transaction is open while a provider is asked. */
@ApplicationScoped
@Transactional
public class LookupRecorder {

    /** The least time between two automatic lookups of a book. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LibraryBookDao books;
    private final Clock clock;

    protected LookupRecorder() {
        this(null, null);
    }

    @Inject
    public LookupRecorder(LibraryBookDao books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** The book, when its lookup is still wanted: not deleted meanwhile, not done by a repeated message. */
    public Optional<LibraryBook> findWaiting(LookupMessage message) {
        return books.find(message.book()).filter(this::isWaiting);
    }

    /**
     * Puts a book back in line as of now.
     *
     * @param due when its lookup was due, as the caller saw it
     * @return the book as stored, or empty when it is no longer due at that time: deleted, done, or renewed by another
     * @throws org.homelibrary.persistence.ConflictException when it is changed at this moment
     */
    public Optional<LibraryBook> renew(LibraryBookId id, Instant due) {
        return books.find(id)
                .filter(book -> !book.isDeleted() && due.equals(book.lookup().nextAt()))
                .map(book -> books.save(inLine(book, clock.instant())));
    }

    private static LibraryBook inLine(LibraryBook book, Instant due) {
        return book.lookup().status() == SyncStatus.INCOMPLETE
                ? book.withLookup(book.lookup().putOff(due))
                : book.lookupRequested(due);
    }

    /**
     * Fills what is empty from what is known of the edition, and notes what is still to come.
     *
     * @return the book as stored, or empty when its lookup is no longer wanted
     */
    public Optional<LibraryBook> settle(LookupMessage message, Edition edition) {
        return findWaiting(message)
                .map(book -> books.save(edition.isInLine() ? stillInLine(book, edition) : settled(book, edition)));
    }

    /** Takes over what is known; the lookup is not done. */
    private LibraryBook stillInLine(LibraryBook book, Edition edition) {
        LibraryBook filled = edition.book().map(book::filledMeanwhileFrom).orElse(book);
        return inLine(filled, nextAttempt(filled, edition));
    }

    private LibraryBook settled(LibraryBook book, Edition edition) {
        LibraryBook filled = edition.book().map(book::filledFrom).orElse(book);
        boolean silence =
                edition.lookup().getAnswers().isAllFailures() && edition.gap().isEmpty();
        if (edition.book().isEmpty() || book.lookup().status() == SyncStatus.PENDING && silence) {
            // who pressed a button is told that nobody answered, although the book is there
            return filled.withLookup(failure(filled, edition));
        }
        return edition.gap()
                .map(gap -> filled.withLookup(filled.lookup().incomplete(gap.noSoonerThan(soon()))))
                .orElse(filled);
    }

    /** Nobody is to be asked twice in a moment, whatever the times in the store say. */
    private Instant soon() {
        return clock.instant().plus(SOON);
    }

    private LookupState failure(LibraryBook book, Edition edition) {
        Instant next = nextAttempt(book, edition);
        return edition.lookup().getAnswers().isPutOff()
                ? book.lookup().notTried(edition.failure(), next)
                : book.lookup().failed(edition.failure(), next);
    }

    private Instant nextAttempt(LibraryBook book, Edition edition) {
        return edition.lookup()
                .getAnswers()
                .nextRetry()
                .map(retry -> retry.getValue().retryAt())
                .map(next -> next.isBefore(soon()) ? soon() : next)
                .orElseGet(() -> nextAttempt(book, LookupFailure.NOT_FOUND));
    }

    /** @return null when only a person can start it again */
    private Instant nextAttempt(LibraryBook book, LookupFailure reason) {
        return LookupBackoff.nextAttempt(reason, book.lookup().attempts(), Optional.empty(), clock.instant());
    }

    /** Leaves a lookup for later that another is doing at this moment: how it stands does not change. */
    public Optional<LibraryBook> putOff(LookupMessage message, Instant next) {
        return findWaiting(message)
                .map(book -> books.save(book.withLookup(book.lookup().putOff(next))));
    }

    /**
     * Notes that a lookup broke off again and again.
     *
     * @return the book as stored, or empty when its lookup is no longer wanted
     */
    public Optional<LibraryBook> giveUp(LookupMessage message) {
        return findWaiting(message).map(book -> books.save(book.withLookup(givenUp(book))));
    }

    private LookupState givenUp(LibraryBook book) {
        Instant next = nextAttempt(book, LookupFailure.UNAVAILABLE);
        if (book.lookup().status() == SyncStatus.INCOMPLETE) {
            return book.lookup().putOff(next == null ? clock.instant().plus(LookupBackoff.MAX_WAIT) : next);
        }
        return book.lookup().failed(LookupFailure.UNAVAILABLE, next);
    }

    private boolean isWaiting(LibraryBook book) {
        LookupState lookup = book.lookup();
        if (book.isDeleted()) {
            return false;
        }
        return lookup.status() == SyncStatus.PENDING
                || (lookup.status() == SyncStatus.FAILED || lookup.status() == SyncStatus.INCOMPLETE)
                        && lookup.isDue(clock.instant());
    }
}
