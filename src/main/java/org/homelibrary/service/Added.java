package org.homelibrary.service;

import org.homelibrary.model.UserBook;

/**
 * What became of a book to be added.
 *
 * @param isNew false when the user had it already: the book is then that one, unchanged
 */
public record Added(UserBook book, boolean isNew) {}
