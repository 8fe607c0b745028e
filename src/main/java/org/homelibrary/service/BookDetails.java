package org.homelibrary.service;

import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;

/**
 * What a user says about a book, checked; any text may be null.
 *
 * @param rating null for none
 * @param coverJpeg a cover of the user's choice, shrunk, or null to leave the cover as it is
 */
public record BookDetails(
        String title,
        String author,
        String genre,
        String description,
        ReadingStatus status,
        Rating rating,
        byte[] coverJpeg) {

    /** For a book of which only the ISBN is known. */
    public static final BookDetails NONE = new BookDetails(null, null, null, null, ReadingStatus.TO_READ, null, null);
}
