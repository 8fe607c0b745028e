package org.homelibrary.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.homelibrary.logging.RequestId;
import org.homelibrary.security.cookie.CookieJar;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.proxy.UnknownProxy;

/**
 * What every answer carries: the request's id, and what tells the browser to load nothing from elsewhere, to show the
 * page in no frame, to guess no media type, and to keep no private page.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "media-src 'self' blob:",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(),"
            + " serial=(), midi=(), display-capture=(), browsing-topics=()";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Permissions-Policy", PERMISSIONS_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String REQUEST_ID = RequestId.class.getName();

    private final transient Https https;
    private final transient UnknownProxy proxy;

    @Inject
    public SecurityHeadersFilter(Https https, UnknownProxy proxy) {
        this.https = https;
        this.proxy = proxy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Request-Id", beginOrResume(request));
        proxy.look(request);
        HEADERS.forEach(response::setHeader);
        if (https.isUsedBy(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
            // Over plain http browsers ignore it, and say so on the console of every page.
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/static/")) {
            // A cover that is found says otherwise itself; that there is none is nobody's to keep.
            response.setHeader("Cache-Control", "no-store");
        }
        request.setAttribute(CookieJar.RESPONSE, response);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestId.end();
        }
    }

    /** The error page, which the container asks for after all else, belongs to the request that failed. */
    private static String beginOrResume(HttpServletRequest request) {
        if (request.getAttribute(REQUEST_ID) instanceof String id) {
            RequestId.resume(id);
            return id;
        }
        String id = RequestId.begin();
        request.setAttribute(REQUEST_ID, id);
        return id;
    }
}
