package org.homelibrary.model;

import java.util.Objects;

/**
 * How many books of each reading status match a search.
 *
 * @param complete whether the whole library was looked at; else there may be more
 */
public record MatchCounts(LibraryCounts counts, boolean complete) {

    public MatchCounts {
        Objects.requireNonNull(counts);
    }
}
