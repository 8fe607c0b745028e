package org.homelibrary.security.cookie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.homelibrary.security.token.SignedToken;

/**
 * The value that a form of ours carries and a form of somebody else's cannot know: it must be the same in the form and
 * in the browser's cookie, and be signed by us ("signed double submit", OWASP CSRF prevention). It outlives the sign-in,
 * so that a page which was open before still works after.
 */
@RequestScoped
public class CsrfToken {

    public static final String FIELD = "_csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final String COOKIE = "csrf";
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private CookieJar cookies;
    private SignedToken tokens;
    private String value;

    protected CsrfToken() {}

    @Inject
    public CsrfToken(CookieJar cookies, SignedToken tokens) {
        this.cookies = cookies;
        this.tokens = tokens;
    }

    /** The value for the hidden field {@value #FIELD}. Gives the browser a cookie when it has none. */
    public String value() {
        if (value == null) {
            value = ofBrowser().orElseGet(this::create);
        }
        return value;
    }

    /** Whether a form sent this browser's own value. */
    public boolean matches(String sent) {
        return sent != null
                && ofBrowser()
                        .filter(own -> MessageDigest.isEqual(
                                own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private Optional<String> ofBrowser() {
        return cookies.get(COOKIE).stream()
                .filter(token -> tokens.verify(COOKIE, token).isPresent())
                .findFirst();
    }

    private String create() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token =
                tokens.sign(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        cookies.set(COOKIE, token, LIFETIME);
        return token;
    }
}
