package org.homelibrary.model.library.shelf;

import java.util.Objects;

/**
 * How many books match a search.
 *
 * @param complete whether the whole library was looked at; else there may be more
 */
public record ShelfMatches(ShelfCounts counts, boolean complete) {

    public ShelfMatches {
        Objects.requireNonNull(counts);
    }
}
