package org.homelibrary.service;

/** The user may see it, but their role in the library does not let them do this. */
public class ForbiddenException extends RuntimeException {

    public ForbiddenException(String message) {
        super(message);
    }
}
