package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfQuery;

/** Lists the books of a library. */
@ApplicationScoped
@Transactional
public class ShelfService {

    private final ShelfDao shelves;

    protected ShelfService() {
        this(null);
    }

    @Inject
    public ShelfService(ShelfDao shelves) {
        this.shelves = shelves;
    }

    /** @param query for a library of which the viewer is a member */
    public Listing list(ShelfQuery query) {
        ShelfCounts counts = shelves.counts(query.libraryId(), query.viewerId());
        ShelfMatches matching = query.filter().isNone() ? new ShelfMatches(counts, true) : shelves.countMatches(query);
        return new Listing(shelves.list(query), counts, matching);
    }
}
