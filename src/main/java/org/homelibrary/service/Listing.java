package org.homelibrary.service;

import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.MatchCounts;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.persistence.Page;

/**
 * One page of a library.
 *
 * @param counts of the whole library
 * @param matching of the books that match the query whatever their reading status is
 */
public record Listing(Page<ShelfEntry> page, LibraryCounts counts, MatchCounts matching) {}
