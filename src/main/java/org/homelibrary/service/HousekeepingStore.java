package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.UserBookDao;

/** The transactions of {@link Housekeeping}, each short. */
@ApplicationScoped
@Transactional
public class HousekeepingStore {

    private final UserBookDao userBooks;
    private final SignInThrottleDao throttles;

    protected HousekeepingStore() {
        this(null, null);
    }

    @Inject
    public HousekeepingStore(UserBookDao userBooks, SignInThrottleDao throttles) {
        this.userBooks = userBooks;
        this.throttles = throttles;
    }

    public List<UserBook> dueLookups(Instant now, int limit) {
        return userBooks.findDueLookups(now, limit);
    }

    public List<UserBook> lookupsAfter(Instant time, int limit) {
        return userBooks.findLookupsAfter(time, limit);
    }

    /** Lets the time in which a deleted book can be restored begin anew. */
    public void deletedNow(UserBook deleted, Instant now) {
        deleted.delete(now);
        userBooks.save(deleted);
    }

    public List<UserBook> deletedBefore(Instant time, int limit) {
        return userBooks.findDeletedBefore(time, limit);
    }

    /** See {@link UserBookDao#renewKeys}. */
    public boolean renewKeys(int limit) {
        return userBooks.renewKeys(limit);
    }

    public void forgetThrottlesBefore(Instant time) {
        throttles.purge(time);
    }
}
