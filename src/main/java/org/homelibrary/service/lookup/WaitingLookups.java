package org.homelibrary.service.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.persistence.library.LibraryLookupDao;

/** The lookups of all libraries that wait for their time. */
@ApplicationScoped
@Transactional
public class WaitingLookups {

    private final LibraryLookupDao lookups;

    protected WaitingLookups() {
        this(null);
    }

    @Inject
    public WaitingLookups(LibraryLookupDao lookups) {
        this.lookups = lookups;
    }

    public List<LibraryBook> due(Instant now, int limit) {
        return lookups.findDue(now, limit);
    }

    public List<LibraryBook> after(Instant time, int limit) {
        return lookups.findAfter(time, limit);
    }
}
