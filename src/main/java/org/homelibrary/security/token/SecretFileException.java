package org.homelibrary.security.token;

/** The file with the signing key cannot be used; the message is a sentence for the person who runs the library. */
public class SecretFileException extends RuntimeException {

    public SecretFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
