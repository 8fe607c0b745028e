package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.books.BookService;

/**
 * Puts many lookups back in line at once, as bulk. Each is a transaction of its own, so that what was done
 * stays done; a provider that wants to be left alone is asked no earlier for it.
 */
@ApplicationScoped
public class LookupRetry {

    /** So many a request puts back in line: a large library takes several. */
    static final int MAX_RETRIED = 1000;

    /** So many are read at a time of those that wait. */
    public static final int MAX_READ = 500;

    /** So long a request may take: the AWS edition's have to be over in half a minute. */
    static final Duration MAX_TIME = Duration.ofSeconds(10);

    private final OpenLookups open;
    private final WaitingLookups waiting;
    private final BookService books;
    private final LookupService lookups;
    private final Clock clock;

    protected LookupRetry() {
        this(null, null, null, null, null);
    }

    @Inject
    public LookupRetry(
            OpenLookups open, WaitingLookups waiting, BookService books, LookupService lookups, Clock clock) {
        this.open = open;
        this.waiting = waiting;
        this.books = books;
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * How far it came.
     *
     * @param retried lookups that are in line again
     * @param more whether some are left for another time
     */
    public record Retried(int retried, boolean more) {}

    /**
     * Puts one book back in line; its lookup is then to be requested by {@link LookupService#request}.
     *
     * @throws NotFoundException when the member's library has no such book
     * @throws ForbiddenException when the member may only read
     */
    public LibraryBook retry(Member member, UUID bookId) {
        Roles.requireEditor(member);
        return books.retryLookup(new LibraryBookId(member.libraryId(), bookId));
    }

    /**
     * Puts back in line what failed, or brought only a part; what is in line already stays where it is.
     *
     * @throws ForbiddenException when the member may only read
     */
    public Retried retryAll(Member member) {
        Roles.requireEditor(member);
        Instant end = clock.instant().plus(MAX_TIME);
        int retried = 0;
        boolean queueTakes = true;
        String cursor = null;
        do {
            Page<LibraryBook> page = open.list(member.libraryId(), cursor);
            List<LibraryBook> ended = page.items().stream()
                    .filter(book -> book.lookup().status() != SyncStatus.PENDING)
                    .toList();
            for (LibraryBook book : ended) {
                if (retried == MAX_RETRIED || clock.instant().isAfter(end)) {
                    return new Retried(retried, true);
                }
                queueTakes = retry(book, queueTakes);
                retried++;
            }
            // the waiting ones come last
            cursor = ended.isEmpty() && !page.items().isEmpty() ? null : page.next();
        } while (cursor != null);
        return new Retried(retried, false);
    }

    /** As {@link #retryAll}, of the books of all libraries that wait for a later try, and are worth it. */
    public Retried retryOfAll(Predicate<LibraryBook> isWorthIt) {
        Instant after = clock.instant();
        Instant end = after.plus(MAX_TIME);
        int retried = 0;
        boolean queueTakes = true;
        while (true) {
            int before = retried;
            List<LibraryBook> found = waiting.after(after, MAX_READ);
            for (LibraryBook book : found) {
                if (clock.instant().isAfter(end)) {
                    return new Retried(retried, true);
                }
                if (book.lookup().status() != SyncStatus.PENDING && isWorthIt.test(book)) {
                    queueTakes = retry(book, queueTakes);
                    retried++;
                }
            }
            if (retried == before && found.size() < MAX_READ) {
                return new Retried(retried, false);
            }
            after = passing(found, after, retried > before);
        }
    }

    /**
     * What was put back in line waits no longer, what was passed over does: the next page begins with the books that wait
     * for the same moment as the last one did, of which a pause of a provider makes many.
     */
    private static Instant passing(List<LibraryBook> waiting, Instant after, boolean isSomeRetried) {
        if (waiting.isEmpty()) {
            return after;
        }
        Instant last = waiting.get(waiting.size() - 1).lookup().nextAt();
        Instant before = last.minusMillis(1);
        return isSomeRetried || before.isAfter(after) ? latest(before, after) : last;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * A queue that refused one is not asked about the next: what is in line in the store, the next sweep finds.
     *
     * @return whether the queue takes more
     */
    private boolean retry(LibraryBook book, boolean queueTakes) {
        try {
            LibraryBook waiting = books.retryLookup(book.id());
            return queueTakes && lookups.requestInBulk(waiting);
        } catch (ConflictException | NotFoundException e) {
            return queueTakes; // somebody changed or deleted it at this moment
        }
    }
}
