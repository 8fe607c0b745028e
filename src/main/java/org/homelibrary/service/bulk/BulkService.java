package org.homelibrary.service.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.Roles;

/**
 * Changes several books, a few in each transaction, for some seconds; the caller asks again for the rest. What was changed stays
 * changed when the rest fails.
 */
@ApplicationScoped
public class BulkService {

    /** Less than a gateway waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int AT_ONCE = 50;

    private final BulkBooks books;
    private final Clock clock;

    protected BulkService() {
        this(null, null);
    }

    @Inject
    BulkService(BulkBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * Changes chosen books; those that are not in the library are left out.
     *
     * @param at when it was asked for first: the time at which all of them are deleted
     * @throws ForbiddenException when the member may only read, and the change is of more than their status
     */
    public BulkProgress change(Member member, List<UUID> bookIds, BulkChange change, Instant at) {
        check(member, change);
        Instant end = clock.instant().plus(PATIENCE);
        int done = 0;
        do {
            List<UUID> some = bookIds.subList(done, Math.min(bookIds.size(), done + AT_ONCE));
            Conflicts.retrying(() -> {
                books.change(member, some, change, at);
                return true;
            });
            done += some.size();
        } while (done < bookIds.size() && clock.instant().isBefore(end));
        return new BulkProgress(done, bookIds.subList(done, bookIds.size()), null);
    }

    /**
     * Changes all books of a list.
     *
     * @param list in an order that the change leaves as it is
     * @param at as in the other method
     * @throws ForbiddenException as the other method
     */
    public BulkProgress changeAll(Member member, ShelfQuery list, BulkChange change, Instant at) {
        check(member, change);
        Instant end = clock.instant().plus(PATIENCE);
        int done = 0;
        ShelfQuery rest = list;
        while (true) {
            Page<ShelfEntry> page = books.list(rest);
            List<UUID> ids =
                    page.items().stream().map(entry -> entry.id().bookId()).toList();
            Conflicts.retrying(() -> {
                books.change(member, ids, change, at);
                return true;
            });
            done += ids.size();
            if (page.next() == null || !clock.instant().isBefore(end)) {
                return new BulkProgress(done, List.of(), page.next());
            }
            rest = rest.from(page.next());
        }
    }

    private static void check(Member member, BulkChange change) {
        if (change.changesBooks()) {
            Roles.requireEditor(member);
        }
    }

    /**
     * Brings the books back that were deleted together.
     *
     * @param deletedAt the time at which they were
     * @return whether all are back
     * @throws ForbiddenException when the member may only read
     */
    public boolean restore(Member member, Instant deletedAt) {
        Roles.requireEditor(member);
        Instant end = clock.instant().plus(PATIENCE);
        Optional<UUID> last = Optional.empty();
        do {
            UUID after = last.orElse(null);
            last = Conflicts.retrying(() -> books.restore(member, deletedAt, after, AT_ONCE));
        } while (last.isPresent() && clock.instant().isBefore(end));
        return last.isEmpty();
    }
}
