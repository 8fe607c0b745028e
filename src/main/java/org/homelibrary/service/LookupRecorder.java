package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.UserBookDao;

/** Stores how the lookup of a reader's book ended. Apart from {@link LookupService}, so that no transaction is open while a provider is asked. */
@ApplicationScoped
@Transactional
public class LookupRecorder {

    /** The least time between two automatic lookups of a book. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final UserBookDao userBooks;
    private final Clock clock;

    protected LookupRecorder() {
        this(null, null);
    }

    @Inject
    public LookupRecorder(UserBookDao userBooks, Clock clock) {
        this.userBooks = userBooks;
        this.clock = clock;
    }

    /** The book, when its lookup is still wanted: not deleted meanwhile, not done by a repeated message. */
    public Optional<UserBook> findWaiting(LookupMessage message) {
        return userBooks.find(message.userId(), message.bookId()).filter(this::isWaiting);
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
                    putInLine(book, clock.instant());
                    return userBooks.save(book);
                });
    }

    private static void putInLine(UserBook book, Instant due) {
        if (book.getSyncStatus() == SyncStatus.INCOMPLETE) {
            book.putLookupOff(due);
        } else {
            book.requestLookup(due);
        }
    }

    /**
     * Fills what is empty from what is known of the edition, and notes what is still to come.
     *
     * @return the book as stored, or empty when its lookup is no longer wanted
     */
    public Optional<UserBook> settle(LookupMessage message, Edition edition) {
        return findWaiting(message).map(book -> {
            if (edition.isInLine()) {
                return userBooks.save(stillInLine(book, edition));
            }
            boolean wanted = book.getSyncStatus() == SyncStatus.PENDING;
            edition.book().ifPresent(known -> {
                book.fillFrom(known);
                edition.gap().ifPresent(gap -> book.lookupIncomplete(gap.noSoonerThan(soon())));
            });
            boolean silence = edition.lookup().getAnswers().isAllFailures()
                    && edition.gap().isEmpty();
            if (edition.book().isEmpty() || wanted && silence) {
                // who pressed a button is told that nobody answered, although the book is there
                noteFailure(book, edition);
            }
            return userBooks.save(book);
        });
    }

    /** Takes over what is known; the lookup is not done. */
    private UserBook stillInLine(UserBook book, Edition edition) {
        edition.book().ifPresent(book::fillMeanwhileFrom);
        putInLine(book, nextAttempt(book, edition));
        return book;
    }

    /** Nobody is to be asked twice in a moment, whatever the times in the store say. */
    private Instant soon() {
        return clock.instant().plus(SOON);
    }

    private void noteFailure(UserBook book, Edition edition) {
        Instant next = nextAttempt(book, edition);
        if (edition.lookup().getAnswers().isPutOff()) {
            book.lookupPutOff(edition.failure(), next);
        } else {
            book.lookupFailed(edition.failure(), next);
        }
    }

    private Instant nextAttempt(UserBook book, Edition edition) {
        return edition.lookup()
                .getAnswers()
                .nextRetry()
                .map(retry -> retry.getValue().retryAt())
                .map(next -> next.isBefore(soon()) ? soon() : next)
                .orElseGet(() -> LookupBackoff.nextAttempt(
                        LookupFailure.NOT_FOUND, book.getLookupAttempts(), Optional.empty(), clock.instant()));
    }

    /** Leaves a lookup for later that another is doing at this moment: how it stands does not change. */
    public Optional<UserBook> putOff(LookupMessage message, Instant next) {
        return findWaiting(message).map(book -> {
            book.putLookupOff(next);
            return userBooks.save(book);
        });
    }

    /**
     * Notes that a lookup broke off again and again.
     *
     * @return the book as stored, or empty when its lookup is no longer wanted
     */
    public Optional<UserBook> giveUp(LookupMessage message) {
        return findWaiting(message).map(book -> {
            Instant next = LookupBackoff.nextAttempt(
                    LookupFailure.UNAVAILABLE, book.getLookupAttempts(), Optional.empty(), clock.instant());
            if (book.getSyncStatus() == SyncStatus.INCOMPLETE) {
                book.putLookupOff(next == null ? clock.instant().plus(LookupBackoff.MAX_WAIT) : next);
            } else {
                book.lookupFailed(LookupFailure.UNAVAILABLE, next);
            }
            return userBooks.save(book);
        });
    }

    private boolean isWaiting(UserBook book) {
        if (book.isDeleted()) {
            return false;
        }
        return book.getSyncStatus() == SyncStatus.PENDING
                || (book.getSyncStatus() == SyncStatus.FAILED || book.getSyncStatus() == SyncStatus.INCOMPLETE)
                        && book.getNextLookupAt() != null
                        && !book.getNextLookupAt().isAfter(clock.instant());
    }
}
