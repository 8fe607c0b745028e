package org.homelibrary.metadata;

import java.net.UnknownHostException;

/** The host has an address that is not on the public Internet. */
class NotPublicException extends UnknownHostException {

    NotPublicException() {
        super("the host has an address that is not public");
    }
}
