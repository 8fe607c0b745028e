package org.homelibrary.service;

import org.homelibrary.model.UserBook;

/** Another book of the same library has the ISBN. */
public class IsbnTakenException extends RuntimeException {

    private final transient UserBook owner;

    public IsbnTakenException(UserBook owner) {
        super("another book has the ISBN: " + owner.getBookId());
        this.owner = owner;
    }

    public UserBook owner() {
        return owner;
    }
}
