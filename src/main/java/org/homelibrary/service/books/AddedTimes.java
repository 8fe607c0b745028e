package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.WrongClock;

/**
 * Corrects when books were added, where a wrong clock said so: else they are on top of "date added" for years. Done when
 * they are seen in a list, which is where it matters, and needs no look at all the others.
 */
@ApplicationScoped
public class AddedTimes {

    private static final Logger LOG = Logger.getLogger(AddedTimes.class.getName());

    /** A page is not held up by more. */
    static final int MAX_AT_ONCE = 10;

    private final AddBookService books;
    private final Clock clock;

    protected AddedTimes() {
        this(null, null);
    }

    @Inject
    public AddedTimes(AddBookService books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** @return the entries as they are now, in the same order */
    public List<ShelfEntry> correct(List<ShelfEntry> seen) {
        Instant now = clock.instant();
        int[] left = {MAX_AT_ONCE};
        return seen.stream()
                .map(entry -> WrongClock.isImpossible(entry.addedAt(), now) && left[0]-- > 0 ? correct(entry) : entry)
                .toList();
    }

    private ShelfEntry correct(ShelfEntry entry) {
        try {
            return books.addedNow(entry.id(), entry.addedAt()).map(entry::after).orElse(entry);
        } catch (ConflictException e) {
            return entry; // it is corrected when it is seen again
        } catch (StoreException e) {
            // the page can be shown without
            LOG.log(Level.WARNING, "time of adding not corrected: {0}", e.getMessage());
            return entry;
        }
    }
}
