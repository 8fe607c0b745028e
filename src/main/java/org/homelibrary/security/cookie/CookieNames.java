package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.homelibrary.security.token.SignedToken;

/**
 * The names of this library's cookies: {@code homelibrary_<id>_session} and the like.
 *
 * <p>Cookies know no port, so every program on the same host sees those of all others, and many call theirs
 * {@code session}. The id comes from the signing key: two libraries on one host have different ones, and each keeps its
 * own over restarts and on all of its machines.
 */
@ApplicationScoped
public class CookieNames {

    private String prefix;

    protected CookieNames() {}

    @Inject
    public CookieNames(SignedToken tokens) {
        int id = tokens.fingerprint("cookie-names", "").hashCode();
        prefix = String.format(Locale.ROOT, "homelibrary_%08x_", id);
    }

    /** The name over plain HTTP, or over HTTPS, where the prefix {@code __Host-} keeps other hosts from setting it. */
    public String of(String stem, boolean https) {
        return (https ? "__Host-" : "") + prefix + stem;
    }
}
