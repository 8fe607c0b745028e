package org.homelibrary.service;

/** There is no such record, or it is somebody else's: nobody is told which. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String message) {
        super(message);
    }
}
