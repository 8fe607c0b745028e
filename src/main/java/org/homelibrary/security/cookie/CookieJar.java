package org.homelibrary.security.cookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.security.proxy.Https;

/**
 * The cookies of the request at hand.
 *
 * <p>The one way in which pages set cookies: headers that a JAX-RS {@code Response} brings replace those of the same
 * name that were there before, so a cookie set by it would take the others away.
 */
@ApplicationScoped
public class CookieJar {

    /** More of one name are not looked at. */
    private static final int MAX_OF_A_NAME = 5;

    public static final String RESPONSE = CookieJar.class.getName() + ".response";

    private HttpServletRequest request;
    private Https https;
    private CookieNames names;

    protected CookieJar() {}

    @Inject
    public CookieJar(HttpServletRequest request, Https https, CookieNames names) {
        this.request = request;
        this.https = https;
        this.names = names;
    }

    /**
     * The values of the cookies of this name, in the order in which the browser sent them. Usually one; but a cookie of
     * another path or domain has the same name, and which of them comes first is not for us to choose.
     *
     * @param stem what the cookie is for, as {@code lang}
     */
    public List<String> get(String stem) {
        return read(request, names.of(stem, https.isUsedBy(request)));
    }

    /** @param value token characters only */
    public void set(String stem, String value, Duration maxAge) {
        HttpServletResponse response = (HttpServletResponse) request.getAttribute(RESPONSE);
        boolean secure = https.isUsedBy(request);
        response.addCookie(cookie(names.of(stem, secure), value, maxAge, secure));
    }

    public void remove(String stem) {
        set(stem, "", Duration.ZERO);
    }

    /** Out of reach of scripts, for the whole site, and not sent along with another site's forms. */
    static Cookie cookie(String name, String value, Duration maxAge, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) maxAge.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static List<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name) && cookie.getValue() != null)
                        .map(Cookie::getValue)
                        .limit(MAX_OF_A_NAME)
                        .toList();
    }
}
