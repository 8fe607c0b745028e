package org.homelibrary.service.books;

import org.homelibrary.model.library.book.LibraryBook;

/** Another book of the same library has the ISBN. */
public class IsbnTakenException extends RuntimeException {

    private final transient LibraryBook owner;

    public IsbnTakenException(LibraryBook owner) {
        super("another book has the ISBN: " + owner.id().bookId());
        this.owner = owner;
    }

    public LibraryBook owner() {
        return owner;
    }
}
