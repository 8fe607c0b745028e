package org.homelibrary.service.find;

import java.util.List;
import java.util.Optional;
import org.homelibrary.model.lookup.Candidate;

/**
 * A work, with those of its editions that the sources named.
 *
 * @param editions those in the reader's languages first; never empty
 * @param owned books of the reader that are this work in any edition; at most three
 */
public record FoundWork(List<Edition> editions, List<OwnedBook> owned) {

    /**
     * One edition.
     *
     * @param owned the reader's own book of the same ISBN
     */
    public record Edition(Candidate candidate, Optional<OwnedBook> owned) {}

    public FoundWork {
        editions = List.copyOf(editions);
        owned = List.copyOf(owned);
    }

    /** Returns the reader's book of this edition, or else of another edition of this work. */
    public Optional<OwnedBook> ownedAs(Edition edition) {
        return edition.owned().or(() -> owned.stream().findFirst());
    }
}
