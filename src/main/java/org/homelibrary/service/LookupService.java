package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.metadata.LookupResult;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.model.Book;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;

/** Looking books up: asked for by users, done in the background. */
@ApplicationScoped
public class LookupService implements LookupWorker {

    private static final Logger LOG = Logger.getLogger(LookupService.class.getName());

    /** An edition fetched this recently is not asked for again. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int TRIES_ON_CONFLICT = 5;

    /** Lookups that may hold up a request at the same time; more are answered without one. */
    private static final int MAX_PREVIEWS = 4;

    private final MetadataQueue queue;
    private final MetadataLookup metadata;
    private final LookupRecorder recorder;
    private final Clock clock;
    private final Semaphore previews = new Semaphore(MAX_PREVIEWS);

    protected LookupService() {
        this(null, null, null, null);
    }

    @Inject
    public LookupService(MetadataQueue queue, MetadataLookup metadata, LookupRecorder recorder, Clock clock) {
        this.queue = queue;
        this.metadata = metadata;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Queues the lookup of a book that is stored as {@code PENDING}, and that somebody waits for; does nothing for any
     * other. To be called when that write is committed.
     *
     * @return false when the queue did not take it: it stays {@code PENDING}, and a later sweep queues it
     */
    public boolean request(UserBook book) {
        return request(book, queue::send);
    }

    /** As {@link #request}, for a book that is one of many, and that nobody waits for. */
    public boolean requestInBulk(UserBook book) {
        return request(book, queue::sendBulk);
    }

    private static boolean request(UserBook book, Consumer<LookupMessage> send) {
        if (book.getSyncStatus() != SyncStatus.PENDING) {
            return true;
        }
        try {
            send.accept(new LookupMessage(book.getUserId(), book.getBookId()));
            return true;
        } catch (QueueException e) {
            LOG.log(Level.WARNING, "lookup not queued, left to the next sweep: {0}", e.getMessage());
            return false;
        }
    }

    /** Does what a message asks for. Doing it twice, late, or for a book that is gone does no harm. */
    @Override
    public void work(LookupMessage message) {
        Optional<Isbn> isbn = recorder.findWaiting(message).flatMap(UserBook::getIsbn);
        if (isbn.isEmpty()) {
            return;
        }
        Optional<Book> fresh = recorder.findEdition(message.bookId()).filter(this::isFresh);
        if (fresh.isPresent()) {
            retryingConflicts(() -> recorder.fill(message, fresh.get()));
            return;
        }
        LookupResult result = metadata.lookUp(isbn.get());
        if (result instanceof LookupResult.Found found) {
            Book edition = retryingConflicts(() -> recorder.saveEdition(isbn.get(), found));
            retryingConflicts(() -> recorder.fill(message, edition));
            LOG.log(Level.INFO, "lookup found book={0}", message.bookId());
        } else if (result instanceof LookupResult.Failed failed) {
            retryingConflicts(() -> recorder.fail(message, failed));
            LOG.log(Level.INFO, "lookup failed book={0} reason={1}", new Object[] {message.bookId(), failed.reason()});
        }
    }

    @Override
    public void giveUp(LookupMessage message) {
        recorder.fail(message, new LookupResult.Failed(LookupFailure.UNAVAILABLE, Optional.empty()));
    }

    /** Returns what is stored about an edition, without asking a provider. */
    public Optional<Book> findEdition(Isbn isbn) {
        return recorder.findEdition(isbn.bookId());
    }

    /**
     * Tells what is known of an edition before anybody adds it, and asks the providers when nothing is: that takes half a
     * minute at worst, and stores their answer. Only a few requests may wait for providers at the same time.
     */
    public Preview preview(Isbn isbn) {
        Optional<Book> known = findEdition(isbn);
        if (known.isPresent()) {
            return new Preview.Known(known.get());
        }
        if (!previews.tryAcquire()) {
            return new Preview.Busy();
        }
        try {
            LookupResult result = metadata.lookUp(isbn);
            if (result instanceof LookupResult.Found found) {
                return new Preview.Known(retryingConflicts(() -> recorder.saveEdition(isbn, found)));
            }
            return new Preview.Unknown(((LookupResult.Failed) result).reason());
        } finally {
            previews.release();
        }
    }

    private boolean isFresh(Book book) {
        Instant now = clock.instant();
        return book.getFetchedAt().isAfter(now.minus(FRESH))
                && !book.getFetchedAt().isAfter(now.plus(FRESH)); // else it was fetched by a clock that was ahead
    }

    /** Each try reads again, so a conflict with another writer is settled by trying once more. */
    private static <T> T retryingConflicts(Supplier<T> change) {
        for (int tries = 1; ; tries++) {
            try {
                return change.get();
            } catch (ConflictException e) {
                if (tries == TRIES_ON_CONFLICT) {
                    throw e;
                }
            }
        }
    }
}
