package org.homelibrary.metadata.http;

import java.net.UnknownHostException;

/** The host has an address that is not on the public Internet. */
public class NotPublicException extends UnknownHostException {

    public NotPublicException() {
        super("the host has an address that is not public");
    }
}
