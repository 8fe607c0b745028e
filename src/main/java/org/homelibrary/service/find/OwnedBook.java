package org.homelibrary.service.find;

import org.homelibrary.model.ShelfEntry;

/**
 * A book that the reader has.
 *
 * @param year of its edition, or null when nobody said it
 * @param publisher of its edition, or null when nobody said it
 * @param language of its edition, or null when nobody said it
 */
public record OwnedBook(ShelfEntry entry, Integer year, String publisher, String language) {}
