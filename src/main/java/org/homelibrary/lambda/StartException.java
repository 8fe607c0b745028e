package org.homelibrary.lambda;

/** The function cannot start; the message says why to the person who deployed it. */
public class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
