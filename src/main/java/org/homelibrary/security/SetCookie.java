package org.homelibrary.security;

import java.time.Duration;

/**
 * A {@code Set-Cookie} header (RFC 6265): out of reach of scripts, for the whole site, and not sent along with another
 * site's forms.
 *
 * @param name as {@link CookieNames} has it
 * @param value token characters only
 * @param maxAge zero deletes the cookie
 */
public record SetCookie(String name, String value, Duration maxAge, boolean https) {

    public String header() {
        return name + "=" + value + "; Path=/; Max-Age=" + maxAge.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (https ? "; Secure" : "");
    }
}
