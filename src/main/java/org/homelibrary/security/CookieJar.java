package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of the request at hand.
 *
 * <p>The one way in which pages set cookies: headers that a JAX-RS {@code Response} brings replace those of the same
 * name that were there before, so a cookie set by it would take the others away.
 */
@ApplicationScoped
public class CookieJar {

    static final String RESPONSE = CookieJar.class.getName() + ".response";

    private HttpServletRequest request;
    private Https https;

    protected CookieJar() {}

    @Inject
    public CookieJar(HttpServletRequest request, Https https) {
        this.request = request;
        this.https = https;
    }

    public Optional<String> get(String name) {
        return read(request, SetCookie.nameOver(https.isUsedBy(request), name));
    }

    /** @param value token characters only */
    public void set(String name, String value, Duration maxAge) {
        HttpServletResponse response = (HttpServletResponse) request.getAttribute(RESPONSE);
        response.addHeader("Set-Cookie", new SetCookie(name, value, maxAge, https.isUsedBy(request)).header());
    }

    public void remove(String name) {
        set(name, "", Duration.ZERO);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.ofNullable(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
