package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.Page;

/** The lookups of a reader that are not done. */
@ApplicationScoped
@Transactional
public class OpenLookups {

    /** More are not counted: every list of books says the number, and a reader does not care for it beyond. */
    public static final int MAX_COUNTED = 100;

    static final int PAGE = 50;

    private final OpenLookupDao lookups;

    protected OpenLookups() {
        this(null);
    }

    @Inject
    public OpenLookups(OpenLookupDao lookups) {
        this.lookups = lookups;
    }

    /** @param cursor of another page, or null for the first */
    public Page<UserBook> list(UUID userId, String cursor) {
        return lookups.list(userId, cursor, PAGE);
    }

    /** Counts them, up to {@link #MAX_COUNTED}. */
    public int count(UUID userId) {
        return lookups.count(userId, MAX_COUNTED);
    }
}
