package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.metadata.Asker;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.service.Conflicts;

/** Looking books up: asked for by users, done in the background. */
@ApplicationScoped
public class LookupService implements LookupWorker {

    private static final Logger LOG = Logger.getLogger(LookupService.class.getName());

    /** So long after a claim has ended whose holder was killed. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** Lookups that may hold up a request at the same time; more are answered without one. */
    private static final int MAX_PREVIEWS = 4;

    private final MetadataQueue queue;
    private final EditionLookup editions;
    private final EditionRecorder known;
    private final LookupRecorder recorder;
    private final Clock clock;
    private final Semaphore previews = new Semaphore(MAX_PREVIEWS);

    protected LookupService() {
        this(null, null, null, null, null);
    }

    @Inject
    public LookupService(
            MetadataQueue queue, EditionLookup editions, EditionRecorder known, LookupRecorder recorder, Clock clock) {
        this.queue = queue;
        this.editions = editions;
        this.known = known;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Queues the lookup of a book that is stored as {@code PENDING}, or as {@code INCOMPLETE} and due, and that somebody
     * waits for; does nothing for any other. To be called when that write is committed.
     *
     * @return false when the queue did not take it: it stays as it is, and a later sweep queues it
     */
    public boolean request(LibraryBook book) {
        return request(book, queue::send);
    }

    /** As {@link #request}, for a book that is one of many, and that nobody waits for. */
    public boolean requestInBulk(LibraryBook book) {
        return request(book, queue::sendBulk);
    }

    private boolean request(LibraryBook book, Consumer<LookupMessage> send) {
        SyncStatus status = book.lookup().status();
        boolean due = status == SyncStatus.INCOMPLETE && book.lookup().isDue(clock.instant());
        if (status != SyncStatus.PENDING && !due) {
            return true;
        }
        try {
            send.accept(LookupMessage.of(book.id()));
            return true;
        } catch (QueueException e) {
            LOG.log(Level.WARNING, "lookup not queued, left to the next sweep: {0}", e.getMessage());
            return false;
        }
    }

    /** Does what a message asks for. Doing it twice, late, or for a book that is gone does no harm. */
    @Override
    public void work(LookupMessage message) {
        Optional<Isbn> isbn =
                recorder.findWaiting(message).map(book -> book.number().isbn());
        if (isbn.isEmpty()) {
            return;
        }
        Optional<Settled> settled = editions.lookUp(
                isbn.get(),
                Asker.BACKGROUND,
                edition -> new Settled(recorder.settle(message, edition), edition.isInLine()));
        if (settled.isEmpty()) {
            putOff(message, isbn.get());
            return;
        }
        settled.get().book().ifPresent(book -> {
            if (settled.get().isInLine()) {
                Instant next = book.lookup().nextAt().plus(MARGIN);
                queue.sendLater(message, Duration.between(clock.instant(), next));
            }
            log(book);
        });
    }

    /** @param book empty when its lookup is no longer wanted */
    private record Settled(Optional<LibraryBook> book, boolean isInLine) {}

    /** Another process asks about this book, or was killed when it did. */
    private void putOff(LookupMessage message, Isbn isbn) {
        BookLookup lookup = known.find(isbn).lookup();
        Instant now = clock.instant();
        Instant next = (lookup.isClaimed(now) ? lookup.getClaimedUntil() : now).plus(MARGIN);
        Conflicts.retrying(() -> recorder.putOff(message, next));
        queue.sendLater(message, Duration.between(now, next));
        LOG.log(Level.INFO, "lookup put off, another asks: book={0}", message.bookId());
    }

    private static void log(LibraryBook book) {
        if (book.lookup().status() == SyncStatus.FAILED) {
            LOG.log(Level.INFO, "lookup failed book={0} reason={1}", new Object[] {
                book.id().bookId(), book.lookup().failure()
            });
        } else if (book.lookup().status() == SyncStatus.PENDING) {
            LOG.log(
                    Level.INFO,
                    "lookup put off, not its turn: book={0}",
                    book.id().bookId());
        } else {
            LOG.log(Level.INFO, "lookup found book={0}", book.id().bookId());
        }
    }

    @Override
    public void giveUp(LookupMessage message) {
        recorder.giveUp(message);
    }

    /** Returns what is stored about an edition, without asking a provider. */
    public Optional<Book> findEdition(Isbn isbn) {
        return known.findBook(isbn.bookId());
    }

    /**
     * Tells what is known of an edition before anybody adds it, and asks the providers when nothing is: that takes half a
     * minute at worst, and stores their answer. Only a few requests may wait for providers at the same time.
     */
    public Preview preview(Isbn isbn) {
        Optional<Book> stored = findEdition(isbn);
        if (stored.isPresent()) {
            return new Preview.Known(stored.get());
        }
        if (!previews.tryAcquire()) {
            return new Preview.Busy();
        }
        try {
            return editions.lookUp(isbn, Asker.READER, LookupService::preview).orElseGet(Preview.Busy::new);
        } finally {
            previews.release();
        }
    }

    private static Preview preview(Edition edition) {
        if (edition.book().isEmpty() && edition.isInLine()) {
            return new Preview.Busy();
        }
        return edition.book().<Preview>map(Preview.Known::new).orElseGet(() -> new Preview.Unknown(edition.failure()));
    }
}
