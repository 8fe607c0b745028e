package org.homelibrary.service.household;

import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;

/**
 * What another member says about a book.
 *
 * @param status null when the book is not on their list
 * @param rating null when there is none
 */
public record OtherReader(String username, ReadingStatus status, Rating rating) {}
