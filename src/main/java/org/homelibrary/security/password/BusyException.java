package org.homelibrary.security.password;

/** Too many people want the same expensive thing at this moment; in a few seconds it will do. */
public class BusyException extends RuntimeException {

    public BusyException() {
        super("too many passwords are being checked");
    }
}
