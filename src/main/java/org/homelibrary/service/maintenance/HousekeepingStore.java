package org.homelibrary.service.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.library.LibraryBookDao;

/** The transactions of {@link Housekeeping}, each short. */
@ApplicationScoped
@Transactional
public class HousekeepingStore {

    private final LibraryBookDao books;
    private final SignInThrottleDao throttles;

    protected HousekeepingStore() {
        this(null, null);
    }

    @Inject
    public HousekeepingStore(LibraryBookDao books, SignInThrottleDao throttles) {
        this.books = books;
        this.throttles = throttles;
    }

    /** Lets the time in which a deleted book can be restored begin anew. */
    public void deletedNow(LibraryBook deleted, Instant now) {
        books.save(deleted.deleted(now));
    }

    public List<LibraryBook> deletedBefore(Instant time, int limit) {
        return books.findDeletedBefore(time, limit);
    }

    /** See {@link LibraryBookDao#renewKeys}. */
    public boolean renewKeys(int limit) {
        return books.renewKeys(limit);
    }

    public void forgetThrottlesBefore(Instant time) {
        throttles.purge(time);
    }
}
