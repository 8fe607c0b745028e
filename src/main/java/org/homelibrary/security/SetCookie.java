package org.homelibrary.security;

import java.time.Duration;

/**
 * A {@code Set-Cookie} header (RFC 6265): out of reach of scripts, for the whole site, and not sent along with another
 * site's forms.
 *
 * @param name as it is used over plain HTTP; over HTTPS it gets the prefix {@code __Host-}, which no other host can set
 * @param value token characters only
 * @param maxAge zero deletes the cookie
 */
public record SetCookie(String name, String value, Duration maxAge, boolean https) {

    /** The name under which a cookie travels. */
    public static String nameOver(boolean https, String name) {
        return https ? "__Host-" + name : name;
    }

    public String header() {
        return nameOver(https, name) + "=" + value + "; Path=/; Max-Age=" + maxAge.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (https ? "; Secure" : "");
    }
}
