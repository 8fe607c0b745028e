package org.homelibrary.service.books;

import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfMatches;
import org.homelibrary.persistence.Page;

/**
 * One page of a library.
 *
 * @param counts of the whole library, and of the reader's statuses
 * @param matching of the books that match the filter, whatever their shelf and status are
 */
public record Listing(Page<ShelfEntry> page, ShelfCounts counts, ShelfMatches matching) {}
