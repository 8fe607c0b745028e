package org.homelibrary.service;

import org.homelibrary.model.LibraryCounts;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.persistence.Page;

/** One page of a library, and how many books the whole of it has. */
public record Listing(Page<ShelfEntry> page, LibraryCounts counts) {}
