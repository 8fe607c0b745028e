package org.homelibrary.service.books;

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

    /**
     * Returns one page, with the numbers of the reader whose list it is.
     *
     * @param query for a library of which the viewer is a member, and a reader whose readings the viewer may see
     */
    public Listing list(ShelfQuery query) {
        ShelfCounts counts = shelves.counts(query.libraryId(), query.set().readerId());
        ShelfMatches matching = query.filter().isNone() ? new ShelfMatches(counts, true) : shelves.countMatches(query);
        return new Listing(shelves.list(query), counts, matching);
    }
}
