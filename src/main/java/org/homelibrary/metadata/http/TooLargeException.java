package org.homelibrary.metadata.http;

import java.io.IOException;

/** The body was longer than asked for. */
public class TooLargeException extends IOException {

    TooLargeException(int maxBytes) {
        super("more than " + maxBytes + " bytes");
    }
}
